using QijiangTeachers.Administration.Application.ExternalLogins;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>One account with its roles and what the caller may do to it.</summary>
public sealed record AccountDetailDto(AccountDto Account, IReadOnlyList<AccountRoleDto> Roles, bool MayManage, bool MayAssignRoles)
{
    public bool HasSecondFactor { get; init; }
    public IReadOnlyList<ExternalLoginDto> ExternalLogins { get; init; } = [];
}

/// <summary>A role and the school for which it is held.</summary>
public sealed record AccountRoleDto(string Role, Guid? SchoolId, string? SchoolName);
