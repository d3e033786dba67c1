using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>教师: lists, one person on any day, time line, export. Somebody outside the scope is not found.</summary>
public interface ITeacherAppService
{
    Task<PagedResultDto<TeacherDto>> GetListAsync(GetTeacherListInput input, CancellationToken ct = default);

    /// <param name="id">The person.</param>
    /// <param name="asOf">The day asked about; default today in China.</param>
    /// <param name="ct">Cancels.</param>
    Task<TeacherDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default);

    /// <summary>The record that a merged one goes on under; null when it wasn't merged, or the other one isn't inside the scope.</summary>
    Task<Guid?> GetSurvivorAsync(Guid id, CancellationToken ct = default);

    /// <summary>The one history of the person, latest first.</summary>
    Task<TimelineDto> GetTimelineAsync(Guid id, GetTimelineInput input, CancellationToken ct = default);

    /// <summary>The filtered list as a file, numbers masked.</summary>
    Task ExportAsync(ExportTeachersInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>
    /// The roster as the import reads it: the sheets 教师, 任职经历 and 假期与豁免 with full numbers. Needs the permission to
    /// reveal and a reason; every person is logged as read.
    /// </summary>
    Task ExportRosterAsync(ExportRosterInput input, Stream output, CancellationToken ct = default);
}
