using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Http.Tokens;
using QijiangTeachers.Administration.Seeding;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Settings;

namespace QijiangTeachers.Web.Startup;

/// <summary>
/// Refuses to start in <c>Production</c> with what is public or sent in clear: first by the settings, before anything is
/// written under them, then by what the database holds. Every fault is a sentence that names setting and remedy.
/// </summary>
internal static class ProductionGuard
{
    /// <summary>Says that a proxy in front ends TLS, so that plain HTTP may be listened for on the way from it.</summary>
    public const string TlsAtProxy = "Security:TlsAtProxy";

    /// <summary>Whether HR, operators and auditors must have a second factor; in production they must.</summary>
    private const string SecondFactorRequired = "Security:SecondFactor:Required";

    /// <summary>Placeholders of the examples in <c>etc/</c> and of guides.</summary>
    private static readonly string[] PublicPasswords = ["change-me", "changeme", DemoAccounts.Password];

    /// <exception cref="StartFailureException">A setting isn't fit for production.</exception>
    public static void CheckSettings(IServiceProvider services)
    {
        if (IsProduction(services)) Refuse(services, SettingFaults(services.GetRequiredService<IConfiguration>()));
    }

    /// <exception cref="StartFailureException">The database isn't fit for production.</exception>
    public static async Task CheckDataAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!IsProduction(services)) return;
        await using var scope = services.CreateAsyncScope();
        Refuse(services, await DataFaultsAsync(scope.ServiceProvider, ct));
    }

    private static IEnumerable<(string Text, string Value)> SettingFaults(IConfiguration configuration)
    {
        if (configuration["PersonalData:Key"] is { Length: > 0 } key && IsPublic(key)) yield return ("Guard:PublicKey", "");
        if (configuration.GetConnectionString("Default") is { } connection && PublicPasswords.Any(p => connection.Contains(p, StringComparison.OrdinalIgnoreCase))) yield return ("Guard:PublicDatabasePassword", "");
        if (configuration.GetValue(BearerTokens.PasswordGrantSetting, false)) yield return ("Guard:PasswordGrant", "");
        if (!configuration.GetValue(SecondFactorRequired, true)) yield return ("Guard:SecondFactor", "");
        if (configuration[$"{SingleSignOnOptions.Section}:{nameof(SingleSignOnOptions.Authority)}"] is { } provider && provider.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) yield return ("Guard:SingleSignOnPlain", "");
        if (!configuration.GetValue(TlsAtProxy, false))
            foreach (var address in ListenAddresses.OpenAndPlain(configuration)) yield return ("Guard:PlainHttp", address);
    }

    private static async Task<List<(string Text, string Value)>> DataFaultsAsync(IServiceProvider services, CancellationToken ct)
    {
        var faults = new List<(string, string)>();
        if (await services.GetRequiredService<DistrictSettings>().FindAsync(DistrictSettings.DemoDistrict, ct) is not null) faults.Add(("Guard:DemoDistrict", ""));
        var (db, hasher) = (services.GetRequiredService<RegistryDbContext>(), services.GetRequiredService<IPasswordHasher<Account>>());
        // One hash takes long on purpose: those that the demo district names and those who run the system are looked at.
        var names = DemoAccounts.All.Select(a => Account.Normalize(a.UserName)).ToList();
        var suspects = await db.Set<Account>().AsNoTracking()
            .Where(a => a.PasswordHash != null && a.ClosedOn == null && (names.Contains(a.NormalizedUserName) || a.Roles.Any(r => r.Role == RoleNames.Operator)))
            .OrderBy(a => a.UserName).Take(50).ToListAsync(ct);
        faults.AddRange(suspects.Where(a => hasher.VerifyHashedPassword(a, a.PasswordHash!, DemoAccounts.Password) != PasswordVerificationResult.Failed).Select(a => ("Guard:DemoPassword", a.UserName)));
        return faults;
    }

    // All bytes alike, or counted up: what stands in examples and tests, never what a generator gives.
    private static bool IsPublic(string key)
    {
        var bytes = new byte[32];
        if (!Convert.TryFromBase64String(key.Trim(), bytes, out _)) return false;
        return bytes.Distinct().Count() == 1 || bytes.Zip(bytes.Skip(1)).All(p => p.Second == p.First + 1);
    }

    private static void Refuse(IServiceProvider services, IEnumerable<(string Text, string Value)> faults)
    {
        var texts = services.GetRequiredService<TextCatalogue>();
        var lines = faults.SelectMany(f => TextCatalogue.Cultures.Select(c => string.Format(texts.Find(f.Text, culture: c) ?? f.Text, f.Value))).ToList();
        if (lines.Count > 0) throw new StartFailureException(string.Join(Environment.NewLine, lines));
    }

    private static bool IsProduction(IServiceProvider services) => services.GetRequiredService<IHostEnvironment>().IsProduction();
}
