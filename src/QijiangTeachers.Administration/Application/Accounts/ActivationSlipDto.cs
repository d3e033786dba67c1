namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>What is printed on a slip. The code exists only here: it is shown once and stored nowhere.</summary>
public sealed record ActivationSlipDto(Guid AccountId, string UserName, string Name, string? SchoolName, string Code, DateTime Expires);
