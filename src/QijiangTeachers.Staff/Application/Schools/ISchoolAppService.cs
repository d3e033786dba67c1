using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>学校: lists, one school on any day, years. A principal and a clerk see their own schools.</summary>
public interface ISchoolAppService
{
    Task<PagedResultDto<SchoolDto>> GetListAsync(GetSchoolListInput input, CancellationToken ct = default);
    Task<SchoolDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default);

    /// <summary>The schools inside the scope by name, for filters.</summary>
    Task<IReadOnlyList<SchoolChoiceDto>> GetChoicesAsync(CancellationToken ct = default);

    /// <summary>All schools of the district by name: where somebody worked before, or goes to.</summary>
    Task<IReadOnlyList<SchoolChoiceDto>> GetAllChoicesAsync(CancellationToken ct = default);

    /// <summary>Those of all schools of the district that go on: where people can be sent.</summary>
    Task<IReadOnlyList<SchoolChoiceDto>> GetOpenChoicesAsync(CancellationToken ct = default);

    /// <summary>The list as a file, under the heads of the sheet 学校: it can be imported again.</summary>
    Task ExportAsync(GetSchoolListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <summary>The same school sent again is answered with what stands there.</summary>
    Task<ChangeResultDto> CreateAsync(CreateSchoolDto input, CancellationToken ct = default);
    Task<ChangeResultDto> UpdateYearAsync(Guid id, int year, UpdateSchoolYearDto input, CancellationToken ct = default);

    /// <summary>A year that was given already changes nothing.</summary>
    Task<ChangeResultDto> ConfirmYearAsync(Guid id, ConfirmSchoolYearDto input, CancellationToken ct = default);
    Task<ChangeResultDto> RenameAsync(Guid id, RenameSchoolDto input, CancellationToken ct = default);
}
