using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>学区 and 教育集团. Which school belongs to which says its school year.</summary>
/// <typeparam name="T"><see cref="SchoolCluster"/> or <see cref="EducationGroup"/>.</typeparam>
public interface IGroupingAppService<T> where T : class, INamedGrouping
{
    Task<IReadOnlyList<GroupingDto>> GetListAsync(CancellationToken ct = default);
    Task<GroupingDto> GetAsync(Guid id, CancellationToken ct = default);
    Task<ChangeResultDto> CreateAsync(CreateGroupingDto input, CancellationToken ct = default);
    Task<ChangeResultDto> UpdateAsync(Guid id, UpdateGroupingDto input, CancellationToken ct = default);

    /// <summary>Only one that no school year names.</summary>
    Task RemoveAsync(Guid id, RemoveFactDto input, CancellationToken ct = default);

    /// <summary>The school belongs to it from a school year on; until then as before.</summary>
    Task<ChangeResultDto> AddSchoolAsync(Guid id, JoinGroupingDto input, CancellationToken ct = default);

    /// <summary>From a school year on it no longer does.</summary>
    Task<ChangeResultDto> RemoveSchoolAsync(Guid id, Guid schoolId, LeaveGroupingDto input, CancellationToken ct = default);
}

/// <summary>学区.</summary>
public interface ISchoolClusterAppService : IGroupingAppService<SchoolCluster>
{
    /// <summary>Which school leads it, from now on; what was handed in before keeps its steps.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">The school doesn't belong to the cluster.</exception>
    Task<ChangeResultDto> LeadAsync(Guid id, LeadClusterDto input, CancellationToken ct = default);
}

/// <summary>教育集团.</summary>
public interface IEducationGroupAppService : IGroupingAppService<EducationGroup>;
