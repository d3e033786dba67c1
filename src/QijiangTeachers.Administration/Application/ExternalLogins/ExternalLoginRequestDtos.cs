using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

/// <summary>Which account is asked for, and what helps to tell who asks.</summary>
public sealed record AskForLinkDto
{
    [Required, MaxLength(Account.MaxUserNameLength)] public string UserName { get; set; } = "";
    [Required, MaxLength(ExternalLoginRequest.MaxNoteLength)] public string Note { get; set; } = "";
}

/// <summary>The own request, as its author is told.</summary>
public sealed record OwnLinkRequestDto(string UserName, DateTime AskedAt, LinkRequestState State, string? Reason);

/// <summary>Requests by how they stand; those to be decided unless told.</summary>
public sealed record GetExternalLoginRequestListInput : PagedAndSortedResultRequestDto
{
    public LinkRequestState? State { get; init; }
}

/// <summary>Who asks for which account.</summary>
public sealed record ExternalLoginRequestDto
{
    public Guid Id { get; init; }
    public string Issuer { get; init; } = "";

    /// <summary>At the provider.</summary>
    public string Name { get; init; } = "";

    /// <summary>教师编号 that the provider gave.</summary>
    public string? Number { get; init; }
    public string UserName { get; init; } = "";

    /// <summary>Null: there is no account of that name.</summary>
    public Guid? AccountId { get; init; }
    public string? AccountName { get; init; }
    public string Note { get; init; } = "";
    public string? Address { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; init; }
    public LinkRequestState State { get; init; }
    public string? DecidedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; init; }
    public string? Reason { get; init; }
}
