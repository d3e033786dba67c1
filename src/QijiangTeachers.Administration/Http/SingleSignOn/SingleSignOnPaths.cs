using Microsoft.AspNetCore.WebUtilities;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>Addresses of the log-in at a provider.</summary>
internal static class SingleSignOnPaths
{
    public const string Start = "/login/single-sign-on";

    /// <summary>The provider sends the browser here; it is registered there.</summary>
    public const string Callback = Start + "/callback";
    public const string Arrived = Start + "/arrived";
    public const string FailedPage = Start + "/failed";
    public const string Link = "/login/link";
    public const string Ask = Link + "/ask";

    public static string StartFor(string? returnUrl) => With(Start, returnUrl);

    public static string ArrivedFor(string? returnUrl) => With(Arrived, returnUrl);

    public static string LinkFor(string? returnUrl, object? why) => why is null ? With(Link, returnUrl) : QueryHelpers.AddQueryString(With(Link, returnUrl), "why", $"{why}");

    public static string AskFor(string? returnUrl) => With(Ask, returnUrl);

    public static string Failed(string fault) => $"{FailedPage}?why={fault}";

    private static string With(string path, string? returnUrl) => string.IsNullOrEmpty(returnUrl) ? path : $"{path}?returnUrl={Uri.EscapeDataString(LocalPath.OrHome(returnUrl))}";
}
