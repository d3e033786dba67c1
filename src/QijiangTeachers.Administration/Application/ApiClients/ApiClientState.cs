namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>How an API client stands today.</summary>
public enum ApiClientState
{
    Active,

    /// <summary>Within 30 days.</summary>
    ExpiresSoon,
    Expired,
    Blocked,
}
