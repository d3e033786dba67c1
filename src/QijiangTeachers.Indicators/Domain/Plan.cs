using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>A development plan with its indicators, e.g. 十四五 2021–2025. The next one is entered, not programmed.</summary>
public sealed class Plan : FullAuditedAggregateRoot<Guid>, IDated
{
    private Plan() { }

    public Plan(string name, EffectivePeriod period, string source)
        => (Id, Name, From, To, Source) = (Guid.CreateVersion7(), name, period.From, period.To, source);

    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>The day after the last of the plan.</summary>
    public DateOnly To { get; private set; }
    public string Source { get; private set; } = "";

    public DateOnly LastDay => To.AddDays(-1);

    /// <summary>The day of the baseline: the last before the plan.</summary>
    public DateOnly BaselineOn => From.AddDays(-1);
}
