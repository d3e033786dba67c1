using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// A version of an indicator in a plan: what it is called, from where it comes, from which value to which and who answers
/// for it. Who is counted is the family of the <see cref="Code"/>; which titles, hours and terms, the dated rule sets.
/// </summary>
public sealed class IndicatorDefinition : FullAuditedAggregateRoot<Guid>
{
    private IndicatorDefinition() { }

    public IndicatorDefinition(Guid planId, string code, int version = 1) => (Id, PlanId, Code, Version) = (Guid.CreateVersion7(), planId, code, version);

    public Guid PlanId { get; private init; }
    public string Code { get; private init; } = "";
    public int Version { get; private init; }

    /// <summary>The process that entered this version; null = seeded.</summary>
    public Guid? ProcessId { get; private init; }

    /// <summary>Position in lists.</summary>
    public int Position { get; init; }
    public required string Name { get; init; }
    public required string EnglishName { get; init; }

    /// <summary>人, % or 1:x.</summary>
    public required string Unit { get; init; }

    /// <summary>The value on the last day before the plan; null = not published, then computed from the register.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The value to reach on the plan's last day.</summary>
    public required decimal Target { get; init; }

    /// <summary>False where less is better: children per teacher.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>A norm that holds on every day (the state's 10 %, 20 %, 100 %), not an end of a path.</summary>
    public bool IsNorm { get; init; }
    public PathKind Path { get; init; } = PathKind.Linear;
    public IReadOnlyList<YearlyTarget> YearlyTargets { get; init; } = [];

    /// <summary>约束性, 预期性, 项目目标 or 国家要求.</summary>
    public required string Attribute { get; init; }

    /// <summary>Who is counted, in one sentence for the people behind the number.</summary>
    public required string Explanation { get; init; }

    /// <summary>Plan section or regulation.</summary>
    public required string Source { get; init; }

    /// <summary>Responsible department.</summary>
    public required string Department { get; init; }

    public PlanTarget Settings => new(Baseline, Target, Path, YearlyTargets, Department);

    /// <summary>The next version in the same plan.</summary>
    public IndicatorDefinition Revise(PlanTarget settings, Guid processId) => Copy(PlanId, Version + 1, settings, processId);

    /// <summary>The first version in another plan: who is counted stays, what is aimed at is new.</summary>
    public IndicatorDefinition ForPlan(Plan plan, PlanTarget settings, Guid processId) => Copy(plan.Id, 1, settings, processId);

    private IndicatorDefinition Copy(Guid planId, int version, PlanTarget settings, Guid processId) => new(planId, Code, version)
    {
        ProcessId = processId, Position = Position, Name = Name, EnglishName = EnglishName, Unit = Unit, HigherIsBetter = HigherIsBetter, IsNorm = IsNorm,
        Attribute = Attribute, Explanation = Explanation, Source = planId == PlanId ? Source : settings.Source ?? Source,
        Baseline = IsNorm ? null : settings.Baseline, Target = settings.Target, Path = settings.Path, YearlyTargets = settings.YearlyTargets, Department = settings.Department,
    };
}
