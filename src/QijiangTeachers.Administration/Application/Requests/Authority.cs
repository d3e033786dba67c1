namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>For whom the current user decides, the user included, and where that person decides.</summary>
/// <param name="AccountId">Whose authority it is.</param>
/// <param name="TeacherId">The person, who never decides the own case.</param>
/// <param name="DistrictRoles">Roles of the district.</param>
/// <param name="SchoolIds">Schools whose principal the person is.</param>
internal sealed record Authority(Guid AccountId, string Name, Guid? TeacherId, IReadOnlyList<string> DistrictRoles, IReadOnlyList<Guid> SchoolIds);
