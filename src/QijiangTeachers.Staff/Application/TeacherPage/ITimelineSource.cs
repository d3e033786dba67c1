namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>
/// Facts of a module that belong into a person's time line. The events of the one history are there by themselves; a
/// source is only for what has no event of its own: rows of a ledger, a term that reached its last day.
/// </summary>
public interface ITimelineSource
{
    /// <summary>All lines of the person up to the day, cheap: their days and keys only.</summary>
    Task<IReadOnlyList<TimelineKey>> KeysAsync(Guid teacherId, DateOnly until, CancellationToken ct);

    /// <summary>The lines of one page, in any order.</summary>
    Task<IReadOnlyList<TimelineEntryDto>> LinesAsync(Guid teacherId, IReadOnlyList<TimelineKey> keys, CancellationToken ct);
}
