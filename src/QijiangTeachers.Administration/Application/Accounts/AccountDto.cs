using System.Text.Json.Serialization;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>A line of the list of accounts.</summary>
public sealed record AccountDto
{
    public Guid Id { get; init; }
    public string UserName { get; init; } = "";
    public string Name { get; init; } = "";
    public Guid? TeacherId { get; init; }
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    public DateTime? LastLogInTime { get; init; }
    public DateTime? LockedUntil { get; init; }
    public DateTime? ActivationExpires { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string? ClosedBecause { get; init; }
    public bool HasPassword { get; init; }
    public DateTime CreationTime { get; init; }

    [JsonIgnore] public string NameKey { get; init; } = "";

    /// <summary>When the state below was looked at (UTC).</summary>
    [JsonIgnore] public DateTime Now { get; init; }

    public AccountState State
        => ClosedOn is not null ? AccountState.Closed
         : LockedUntil > Now ? AccountState.Locked
         : HasPassword ? AccountState.Active
         : ActivationExpires > Now ? AccountState.CodeIssued
         : AccountState.New;
}
