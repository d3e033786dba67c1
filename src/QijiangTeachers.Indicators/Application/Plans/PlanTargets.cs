using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>Reads the targets of an input against the definitions they apply to; says field by field what is wrong.</summary>
internal static class PlanTargets
{
    private const decimal Most = 10_000_000;

    /// <param name="inputs">As entered.</param>
    /// <param name="definitions">All indicators of the plan (or of the one before).</param>
    /// <param name="years">Of the plan.</param>
    /// <exception cref="InputInvalidException">Named <c>Targets[i].Field</c>.</exception>
    public static IReadOnlyDictionary<string, PlanTarget> Read(IList<PlanTargetDto> inputs, IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<int> years)
    {
        var (errors, result) = (new List<FieldError>(), new Dictionary<string, PlanTarget>());
        foreach (var (index, input) in inputs.Index())
        {
            if (definitions.FirstOrDefault(d => d.Code == input.Code) is not { } definition) errors.Add(new($"Targets[{index}].Code", "Plan:UnknownIndicator", ("Code", input.Code), ("Known", string.Join(", ", IndicatorCodes.All))));
            else if (result.ContainsKey(input.Code)) errors.Add(new($"Targets[{index}].Code", "Plan:IndicatorTwice", Of(definition)));
            else result[input.Code] = Read(input, definition, years, $"Targets[{index}]", errors);
        }
        return errors.Count == 0 ? result : throw new InputInvalidException(errors);
    }

    private static PlanTarget Read(PlanTargetDto input, IndicatorDefinition definition, IReadOnlyList<int> years, string field, List<FieldError> errors)
    {
        var (target, path) = (input.Target ?? definition.Target, input.Path ?? (input.Target is null ? definition.Path : PathKind.Linear));
        var most = definition.Unit == "%" ? 100 : Most;
        if (target <= 0 || target > most) errors.Add(new($"{field}.Target", "Plan:TargetRange", Of(definition), ("Most", $"{most:0}")));
        if (input.Baseline is < 0 || input.Baseline > most) errors.Add(new($"{field}.Baseline", "Plan:BaselineRange", Of(definition), ("Most", $"{most:0}")));
        if (input.Baseline is not null && definition.IsNorm) errors.Add(new($"{field}.Baseline", "Plan:NormHasNoBaseline", Of(definition)));
        var yearly = path == PathKind.Entered ? input.YearlyTargets.OrderBy(y => y.Year).ToList() : [];
        if (path == PathKind.Entered && !yearly.Select(y => y.Year).SequenceEqual(years))
            errors.Add(new($"{field}.YearlyTargets", "Plan:YearMissing", Of(definition), ("First", years[0]), ("Last", years[^1])));
        else if (yearly.Count > 0 && yearly[^1].Value != target) errors.Add(new($"{field}.YearlyTargets", "Plan:LastYearIsTarget", Of(definition), ("Target", $"{target:0.####}")));
        if (path == PathKind.Reciprocal && input.Baseline is 0) errors.Add(new($"{field}.Path", "Plan:ReciprocalOfZero", Of(definition)));
        var department = string.IsNullOrWhiteSpace(input.Department) ? definition.Department : input.Department.Trim();
        return new(input.Baseline, target, path, yearly, department);
    }

    private static (string, object?) Of(IndicatorDefinition definition) => ("Indicator", IndicatorNames.Of(definition));
}
