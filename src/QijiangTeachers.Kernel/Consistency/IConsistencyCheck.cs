namespace QijiangTeachers.Kernel.Consistency;

/// <summary>
/// Something that must hold across records, looked for by itself. Texts <c>Consistency:{Kind}</c> (what it is) and
/// <c>Consistency:{Kind}:Remedy</c> (what to do).
/// </summary>
public interface IConsistencyCheck
{
    /// <summary>Unique, e.g. <c>overlap</c>.</summary>
    string Kind { get; }

    /// <summary>Whether what is wrong can be derived anew; else a person corrects it on the page that the fault names.</summary>
    bool CanRepair => false;

    /// <summary>All that is wrong, found set by set: the registry may have 200,000 people.</summary>
    Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct);

    /// <summary>Derives it anew, inside a unit of work.</summary>
    Task RepairAsync(IReadOnlyList<ConsistencyFault> faults, CancellationToken ct) => throw new NotSupportedException();
}
