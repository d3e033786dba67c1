namespace QijiangTeachers.Kernel.Users;

/// <summary>The account behind the running request, command or job.</summary>
public interface ICurrentUser
{
    bool IsAuthenticated { get; }
    Guid? Id { get; }
    string UserName { get; }

    /// <summary>The name shown to people, e.g. 向南栀.</summary>
    string Name { get; }
    IReadOnlyCollection<string> Roles { get; }

    /// <summary>The teacher whose own record this account may see, if any.</summary>
    Guid? TeacherId { get; }
    DataScope Scope { get; }
}
