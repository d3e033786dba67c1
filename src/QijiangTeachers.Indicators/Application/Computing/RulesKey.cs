using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>A digest of everything in the rule sets that a figure depends on.</summary>
internal static class RulesKey
{
    public static string Of(TierRuleSet tiers, CreditRuleSet? credits)
    {
        var content = JsonSerializer.Serialize(new
        {
            Titles = tiers.Rules.OrderBy(r => r.Title).Select(r => new { r.Title, r.Tier }),
            Hours = credits is null ? null : new { credits.From, credits.To, credits.HoursPerMonth, credits.HoursPerCycle, credits.Caps },
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
