namespace QijiangTeachers.Administration.Http;

/// <summary>The rate limit of everything that tries a password; the host defines it.</summary>
public static class LogInLimit
{
    public const string Policy = "log-in";
}
