using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Cultivation.Pages;

/// <summary>A new version as the page asks for it: tier and term of each title, an empty tier = counts nowhere.</summary>
internal sealed record TierRuleForm
{
    [Required] public Guid? BasedOnId { get; set; }
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Required] public DateOnly? ValidFrom { get; set; }
    public Dictionary<string, string> Tiers { get; set; } = [];
    public Dictionary<string, string> Years { get; set; } = [];
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";

    public static TierRuleForm From(TierRuleSetDto standing, DateOnly validFrom) => new()
    {
        BasedOnId = standing.Id, Name = standing.Name, ValidFrom = validFrom, Source = standing.Source,
        Tiers = standing.Rules.ToDictionary(r => r.Title.ToString(), r => r.Tier.ToString()),
        Years = standing.Rules.ToDictionary(r => r.Title.ToString(), r => r.TermYears?.ToString() ?? ""),
    };

    internal Tier? TierOf(HonourTitle title) => Enum.TryParse<Tier>(Tiers.GetValueOrDefault(title.ToString()), out var tier) ? tier : null;
    internal string YearsOf(HonourTitle title) => Years.GetValueOrDefault(title.ToString()) ?? "";

    internal CreateTierRuleSetDto Input => new()
    {
        BasedOnId = BasedOnId, Name = Name, ValidFrom = ValidFrom, Source = Source, Reason = Reason,
        Rules = [.. from title in Enum.GetValues<HonourTitle>() where TierOf(title) is not null select new TierRule(title, TierOf(title)!.Value, int.TryParse(YearsOf(title), out var years) ? years : null)],
    };

    /// <summary>Every value by its name, for a form that only confirms them.</summary>
    internal IEnumerable<(string Name, string? Value)> Values =>
    [
        (nameof(BasedOnId), BasedOnId?.ToString()), (nameof(Name), Name), (nameof(ValidFrom), $"{ValidFrom:yyyy-MM-dd}"), (nameof(Source), Source), (nameof(Reason), Reason),
        .. Tiers.Select(t => ($"{nameof(Tiers)}[{t.Key}]", (string?)t.Value)), .. Years.Select(t => ($"{nameof(Years)}[{t.Key}]", (string?)t.Value)),
    ];
}
