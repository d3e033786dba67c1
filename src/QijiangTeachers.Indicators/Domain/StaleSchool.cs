using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// A mark, written in the transaction of a change, that the stored figures of a school no longer hold; a job recomputes
/// just that school and deletes the mark.
/// </summary>
public sealed class StaleSchool : DrainRow
{
    /// <summary>Stands for every school: after an import, or when people without a school are concerned.</summary>
    public static readonly Guid Everywhere = Guid.Empty;

    private StaleSchool() { }

    public StaleSchool(Guid schoolId, DateOnly from, Guid processId, DateTime utcNow) : base(utcNow) => (SchoolId, From, ProcessId) = (schoolId, from, processId);

    public Guid SchoolId { get; private init; }

    /// <summary>The first day whose figures may have changed; figures of earlier days still hold.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The process that caused it.</summary>
    public Guid ProcessId { get; private init; }

    public override string About => SchoolId == Everywhere ? $"全部学校，{From:yyyy-MM-dd} 起" : $"学校 {SchoolId}，{From:yyyy-MM-dd} 起";
}
