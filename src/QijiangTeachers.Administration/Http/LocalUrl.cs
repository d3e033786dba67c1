namespace QijiangTeachers.Administration.Http;

/// <summary>Redirects stay in this application: a link with a foreign <c>returnUrl</c> leads home.</summary>
public static class LocalUrl
{
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    private static bool IsLocal(string? url)
        => url is { Length: > 0 } && url[0] == '/' && (url.Length == 1 || (url[1] != '/' && url[1] != '\\')) && !url.Any(char.IsControl);
}
