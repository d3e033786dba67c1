using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Domain.Accounts;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>An account that isn't made from the roster, or made from it ahead of the rest.</summary>
public sealed record CreateAccountDto
{
    [Required, MaxLength(Account.MaxUserNameLength)] public string UserName { get; set; } = "";
    [Required, MaxLength(Account.MaxDisplayNameLength)] public string Name { get; set; } = "";
    [Required] public string Role { get; set; } = "";
    public Guid? SchoolId { get; set; }

    /// <summary>教师编号 of the person, if on the roster.</summary>
    [MaxLength(32)] public string? TeacherNumber { get; set; }
}

/// <summary>Makes what is missing for the people in service: of one school, or of all inside the scope.</summary>
public sealed record ImportFromRosterDto
{
    public Guid? SchoolId { get; set; }
}

/// <summary>New codes for all accounts of a school that nobody has activated yet.</summary>
public sealed record IssueCodesDto
{
    [Required] public Guid SchoolId { get; set; }
}

/// <summary>Why an account is reset, closed or reopened.</summary>
public sealed record AccountReasonDto
{
    [Required, MaxLength(200)] public string Reason { get; set; } = "";
}

/// <summary>A role to give or to take.</summary>
public sealed record AccountRoleInput
{
    [Required] public string Role { get; set; } = "";
    public Guid? SchoolId { get; set; }
    [Required, MaxLength(200)] public string Reason { get; set; } = "";
}
