using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>Whose figures a user sees: the district's, or those of the own schools.</summary>
internal sealed class IndicatorAccess(CurrentUserAccessor users)
{
    /// <summary>Null = the district. Somebody without schools sees figures of nobody.</summary>
    public IReadOnlyList<Guid>? Schools => users.User.Scope.IsDistrict ? null : users.User.Scope.SchoolIds;

    /// <summary>The scope narrowed to one school; another one's is empty, like a school that doesn't exist.</summary>
    public IReadOnlyList<Guid>? Narrow(Guid? schoolId)
        => schoolId is not { } school ? Schools : Schools is { } own && !own.Contains(school) ? [] : [school];
}
