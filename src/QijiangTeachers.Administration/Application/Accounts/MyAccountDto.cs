namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>Who one is here, what one may do, and when the account was last used.</summary>
public sealed record MyAccountDto(string UserName, string Name, IReadOnlyList<AccountRoleDto> Roles, IReadOnlyList<string> Permissions, IReadOnlyList<LogInTimeDto> LastLogIns);

/// <summary>One log-in.</summary>
public sealed record LogInTimeDto(DateTime At, string? Address);
