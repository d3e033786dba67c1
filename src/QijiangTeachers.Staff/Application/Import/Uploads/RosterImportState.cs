namespace QijiangTeachers.Staff.Import;

/// <summary>What becomes of an uploaded file.</summary>
public enum RosterImportState
{
    /// <summary>Queued behind others.</summary>
    Waiting,
    Trying,

    /// <summary>To be looked at, then confirmed or discarded.</summary>
    Tried,
    Importing,
    Done,

    /// <summary>Stopped by a person; whole sheets may be written.</summary>
    Cancelled,

    /// <summary>Its process died: it goes on by itself, or can be started again.</summary>
    Interrupted,
    Failed,
}
