using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Says for five minutes that an account has made the first step; a new password, role or state of it ends that.</summary>
internal sealed class SecondStepTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Administration.SecondStep");

    public string Issue(Account account)
        => _protector.Protect($"{account.Id:N} {account.SecurityStamp} {clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}");

    /// <returns>Null: it isn't one, or is too old.</returns>
    public (Guid AccountId, string Stamp)? Read(string ticket)
    {
        try
        {
            var parts = _protector.Unprotect(ticket).Split(' ');
            var issued = new DateTime(long.Parse(parts[2], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.UtcNow - issued <= Lifetime ? (Guid.ParseExact(parts[0], "N"), parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
