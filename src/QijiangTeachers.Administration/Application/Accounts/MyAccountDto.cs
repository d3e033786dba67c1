using QijiangTeachers.Administration.Application.ExternalLogins;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>Who one is here, what one may do, and when the account was last used.</summary>
public sealed record MyAccountDto(string UserName, string Name, IReadOnlyList<AccountRoleDto> Roles, IReadOnlyList<string> Permissions, IReadOnlyList<LogInTimeDto> LastLogIns, IReadOnlyList<SessionDto> Sessions)
{
    public IReadOnlyList<ExternalLoginDto> ExternalLogins { get; init; } = [];
}

/// <summary>One log-in.</summary>
public sealed record LogInTimeDto(DateTime At, string? Address);

/// <summary>Where the account is in, or was left without logging out; at the latest twelve hours after the log-in it is over.</summary>
public sealed record SessionDto(Guid Id, DateTime BegunAt, string? Address, string? Device, bool IsThis);
