namespace QijiangTeachers.Notifications.Domain;

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    Pending,

    /// <summary>Claimed, outcome unknown yet; if the process died, it is tried again when the claim has run out.</summary>
    Sending,

    /// <summary>Failed, tried again later.</summary>
    Retrying,

    /// <summary>Failed too often, or for good.</summary>
    SetAside,
    Sent,
}
