using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Ui;

/// <summary>Carries a <see cref="Flash"/> over a redirect in a cookie that lives for seconds and only the server can write.</summary>
internal sealed class FlashCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    public const string Name = "qijiang.flash";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Flash").ToTimeLimitedDataProtector();

    public void Write(Flash flash)
        => Context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(flash), Lifetime), Options(Lifetime));

    /// <summary>Reads and removes: a message is shown once.</summary>
    public Flash? Take()
    {
        if (Context.Request.Cookies[Name] is not { Length: > 0 } value) return null;
        if (!Context.Response.HasStarted) Context.Response.Cookies.Delete(Name, Options(null));
        try
        {
            return JsonSerializer.Deserialize<Flash>(_protector.Unprotect(value));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Messages travel with HTTP requests only.");

    private CookieOptions Options(TimeSpan? lifetime)
        => new() { HttpOnly = true, Secure = Context.Request.IsHttps, IsEssential = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime };
}
