using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>The signed-in account as of this request.</summary>
internal sealed class RegistryUser(Guid id, string userName, string name, Guid? teacherId, IReadOnlyList<(string Role, Guid? SchoolId)> roles, bool mustChangePassword, Guid? sessionId = null,
    bool mustSetUpSecondFactor = false, DateTime? confirmedAt = null) : ICurrentUser
{
    public bool IsAuthenticated => true;
    public Guid? Id => id;
    public string UserName => userName;
    public string Name => name;
    public IReadOnlyCollection<string> Roles { get; } = [.. roles.Select(r => r.Role).Distinct()];
    public Guid? TeacherId => teacherId;
    public DataScope Scope { get; } = RoleScopes.ScopeOf(roles, teacherId);
    public bool MustChangePassword => mustChangePassword;
    public bool MustSetUpSecondFactor { get; set; } = mustSetUpSecondFactor;

    /// <summary>None while a job acts for the account.</summary>
    public Guid? SessionId => sessionId;

    /// <summary>When the person last proved who they are in this session (UTC).</summary>
    public DateTime? ConfirmedAt { get; set; } = confirmedAt;
}
