namespace QijiangTeachers.Kernel.Users;

/// <summary>The application itself: command line, jobs and seeding; sees the district.</summary>
public sealed class SystemUser(string name) : ICurrentUser
{
    public bool IsAuthenticated => true;
    public Guid? Id => null;
    public string UserName => "system";
    public string Name { get; } = name;
    public IReadOnlyCollection<string> Roles => [];
    public Guid? TeacherId => null;
    public DataScope Scope => DataScope.District;
}
