using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>Carries a key from the page that shows it to the answer with its first code, for one account and half an hour.</summary>
internal sealed class SecondFactorTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _protector = protection.CreateProtector("Administration.SecondFactor");

    public string Issue(Guid accountId, byte[] key) => Of(accountId).Protect($"{Convert.ToBase64String(key)} {clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}");

    /// <returns>The key; null: it isn't a ticket of this account, or is too old.</returns>
    public byte[]? Read(Guid accountId, string ticket)
    {
        try
        {
            var parts = Of(accountId).Unprotect(ticket).Split(' ');
            return clock.UtcNow.Ticks - long.Parse(parts[1], CultureInfo.InvariantCulture) <= Lifetime.Ticks ? Convert.FromBase64String(parts[0]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(Guid accountId) => _protector.CreateProtector(accountId.ToString("N"));
}
