using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>学区 or 教育集团, as the address says: both have the same pages.</summary>
internal sealed class Groupings(PageAddress address, ISchoolClusterAppService clusters, IGroupingAppService<EducationGroup> groups)
{
    public const string Clusters = "/school-clusters", EducationGroups = "/education-groups";

    /// <summary>A 学区 has a school that leads it.</summary>
    public bool HaveLeads => IsClusters;

    private bool IsClusters => address.Path == Clusters || address.Path.StartsWith(Clusters + "/", StringComparison.Ordinal);

    public string Path => IsClusters ? Clusters : EducationGroups;
    public string TitleKey => IsClusters ? "Cluster:Title" : "Group:Title";
    public string NewKey => IsClusters ? "Cluster:New" : "Group:New";
    public string NoneKey => IsClusters ? "Cluster:None" : "Group:None";
    public string RemoveKey => IsClusters ? "Cluster:Remove" : "Group:Remove";

    /// <summary>The schools that belong to it by the latest school year on record.</summary>
    public GetSchoolListInput MembersOf(Guid id) => IsClusters ? new() { ClusterId = id, MaxResultCount = 1000 } : new() { GroupId = id, MaxResultCount = 1000 };

    public Task<IReadOnlyList<GroupingDto>> GetListAsync() => IsClusters ? clusters.GetListAsync() : groups.GetListAsync();
    public Task<GroupingDto> GetAsync(Guid id) => IsClusters ? clusters.GetAsync(id) : groups.GetAsync(id);
    public Task<ChangeResultDto> CreateAsync(CreateGroupingDto input) => IsClusters ? clusters.CreateAsync(input) : groups.CreateAsync(input);
    public Task<ChangeResultDto> UpdateAsync(Guid id, UpdateGroupingDto input) => IsClusters ? clusters.UpdateAsync(id, input) : groups.UpdateAsync(id, input);
    public Task<ChangeResultDto> LeadAsync(Guid id, LeadClusterDto input) => clusters.LeadAsync(id, input);
    public Task RemoveAsync(Guid id, RemoveFactDto input) => IsClusters ? clusters.RemoveAsync(id, input) : groups.RemoveAsync(id, input);
    public Task<ChangeResultDto> AddSchoolAsync(Guid id, JoinGroupingDto input) => IsClusters ? clusters.AddSchoolAsync(id, input) : groups.AddSchoolAsync(id, input);

    public Task<ChangeResultDto> RemoveSchoolAsync(Guid id, Guid schoolId, LeaveGroupingDto input)
        => IsClusters ? clusters.RemoveSchoolAsync(id, schoolId, input) : groups.RemoveSchoolAsync(id, schoolId, input);
}
