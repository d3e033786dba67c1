using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Pages;

/// <summary>A new version as the page asks for it: as <see cref="CreateCreditRuleSetDto"/>, but the caps as lines of text.</summary>
internal sealed record CreditRuleForm
{
    [Required] public Guid? BasedOnId { get; set; }
    [Required] public DateOnly? ValidFrom { get; set; }
    [Required, Range(0, 100)] public int? HoursPerMonth { get; set; }
    [Required, Range(0, 5000)] public int? HoursPerCycle { get; set; }
    [Required, Range(0.0, 100.0)] public decimal? HoursPerCredit { get; set; }
    [Required, Range(0, 1000)] public int? CentralisedCredits { get; set; }
    [Required, Range(0, 1000)] public int? EthicsHoursPerYear { get; set; }
    [Required, Range(0, 1000)] public int? EthicsHoursPerCycle { get; set; }
    [Required, Range(0, 1000)] public int? ItHoursPerCycle { get; set; }
    [Required, Range(0, 1000)] public int? HoursPerYear { get; set; }

    /// <summary>One cap a line: 校级 校本 每年 30. The notation is Chinese in both languages.</summary>
    [MaxLength(2000)] public string? Caps { get; set; }
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";

    public static CreditRuleForm From(CreditRuleSetDto standing, DateOnly validFrom) => new()
    {
        BasedOnId = standing.Id, ValidFrom = validFrom, HoursPerMonth = standing.Values.HoursPerMonth, HoursPerCycle = standing.Values.HoursPerCycle,
        HoursPerCredit = standing.Values.HoursPerCredit, CentralisedCredits = standing.Values.CentralisedCredits, EthicsHoursPerYear = standing.Values.EthicsHoursPerYear,
        EthicsHoursPerCycle = standing.Values.EthicsHoursPerCycle, ItHoursPerCycle = standing.Values.ItHoursPerCycle, HoursPerYear = standing.Values.HoursPerYear,
        Caps = string.Join('\n', standing.Values.Caps.Select(LineOf)), Source = standing.Source,
    };

    internal CreateCreditRuleSetDto Input => new()
    {
        BasedOnId = BasedOnId, ValidFrom = ValidFrom, HoursPerMonth = HoursPerMonth, HoursPerCycle = HoursPerCycle, HoursPerCredit = HoursPerCredit, CentralisedCredits = CentralisedCredits,
        EthicsHoursPerYear = EthicsHoursPerYear, EthicsHoursPerCycle = EthicsHoursPerCycle, ItHoursPerCycle = ItHoursPerCycle, HoursPerYear = HoursPerYear,
        Caps = [.. (Caps ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CapOf)], Source = Source, Reason = Reason,
    };

    /// <summary>Every value by its name, for a form that only confirms them.</summary>
    internal IEnumerable<(string Name, string? Value)> Values
        => typeof(CreditRuleForm).GetProperties().Where(p => p.CanWrite).Select(p => (p.Name, p.GetValue(this) switch { DateOnly day => $"{day:yyyy-MM-dd}", IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture), var v => v?.ToString() }));

    private static string LineOf(HourCap cap)
    {
        string?[] words = [Name(cap.Level), Name(cap.Form), Name(cap.Category), cap.PerYear ? "每年" : "每周期", cap.MaxHours.ToString()];
        return string.Join(' ', words.OfType<string>());
    }

    private static string? Name<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : null;

    private static HourCap CapOf(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cap = new HourCap(null, null, null, true, 0);
        var isBounded = false;
        foreach (var word in words)
        {
            if (int.TryParse(word, out var hours) && hours > 0) (cap, isBounded) = (cap with { MaxHours = hours }, true);
            else if (word is "每年" or "每周期") cap = cap with { PerYear = word == "每年" };
            else if (Terms.TryParse<TrainingLevel>(word, out var level)) cap = cap with { Level = level };
            else if (Terms.TryParse<TrainingForm>(word, out var form)) cap = cap with { Form = form };
            else if (Terms.TryParse<TrainingCategory>(word, out var category)) cap = cap with { Category = category };
            else throw new InputInvalidException(nameof(Caps), "Rules:CapWordUnknown", ("Line", line), ("Word", word));
        }
        return isBounded ? cap : throw new InputInvalidException(nameof(Caps), "Rules:CapWithoutHours", ("Line", line));
    }
}
