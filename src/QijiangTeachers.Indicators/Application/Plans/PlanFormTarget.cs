using System.Globalization;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>A line of the table of targets. The values of the years stand in one field, parted by blanks.</summary>
public sealed class PlanFormTarget
{
    private static readonly char[] Separators = [' ', '　', ',', '，', ';', '；', '、'];

    public string Code { get; set; } = "";
    public decimal? Baseline { get; set; }
    public decimal? Target { get; set; }
    public PathKind Path { get; set; } = PathKind.Linear;
    public string? YearlyTargets { get; set; }
    public string? Department { get; set; }

    /// <exception cref="InputInvalidException">The values of the years can't be read.</exception>
    public PlanTargetDto ToInput(int index, int firstYear, int lastYear) => new()
    {
        Code = Code, Baseline = Baseline, Target = Target, Path = Path, Department = Department,
        YearlyTargets = Path == PathKind.Entered ? Years(index, firstYear, lastYear) : [],
    };

    private List<YearlyTarget> Years(int index, int firstYear, int lastYear)
    {
        var words = (YearlyTargets ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var values = words.Select(w => decimal.TryParse(w, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null).ToList();
        if (values.Count != lastYear - firstYear + 1 || values.Contains(null))
            throw new InputInvalidException($"Targets[{index}].YearlyTargets", "Plan:YearsToEnter",
                ("First", firstYear), ("Last", lastYear), ("Count", lastYear - firstYear + 1));
        return [.. values.Select((v, i) => new YearlyTarget(firstYear + i, v!.Value))];
    }
}
