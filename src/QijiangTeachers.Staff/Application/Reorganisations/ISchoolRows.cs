using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>How rows of one kind follow when a school is closed, merged or split. Every module that names schools registers its own.</summary>
public interface ISchoolRows
{
    /// <summary>Name of the entity's class; text <c>Rows:{Entity}</c>.</summary>
    string Entity { get; }

    /// <summary>Whether it happens on the day itself (who may see what), not when it is decided: facts are dated, access isn't.</summary>
    bool OnTheDay => false;

    /// <summary>What would happen, and what stands in the way; nothing is written.</summary>
    Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct);

    /// <summary>Does it, inside the unit of work. Returns the rows with what is needed to bring them back.</summary>
    Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct);

    /// <summary>What was changed since or rests on it, in words; empty: it can be brought back.</summary>
    Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct);

    Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct);
}
