using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Testing;

/// <summary>Somebody in one role, with the scope that the role brings; no account stands behind unless told so.</summary>
/// <param name="accountId">Of an account that is stored, where it matters who acts.</param>
public sealed class TestUser(string role, Guid? schoolId = null, Guid? teacherId = null, Guid? accountId = null) : ICurrentUser
{
    public bool IsAuthenticated => true;
    public Guid? Id { get; } = accountId ?? Guid.CreateVersion7();
    public string UserName => role;
    public string Name => "某" + role;
    public IReadOnlyCollection<string> Roles { get; } = [role];
    public Guid? TeacherId => teacherId;
    public DataScope Scope { get; } = RoleScopes.ScopeOf([(role, schoolId)], teacherId);
}
