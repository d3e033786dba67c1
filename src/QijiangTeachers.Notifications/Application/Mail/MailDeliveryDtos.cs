using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary><c>State</c>: only those.</summary>
public sealed record GetMailDeliveryListInput : PagedAndSortedResultRequestDto
{
    public MailState? State { get; init; }
}

/// <summary>A mail as the operator sees it: neither what it says nor to whom, beyond what tells a wrong address from a broken server.</summary>
public sealed record MailDeliveryDto
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Masked; null when the reminder has been switched off since.</summary>
    public string? Address { get; init; }
    public MailState State { get; init; }

    /// <summary>UTC, as are all instants here.</summary>
    public DateTime CreatedAt { get; init; }
    public int Attempts { get; init; }
    public DateTime? NextAttemptAt { get; init; }
    public DateTime? SentAt { get; init; }
    public string? LastError { get; init; }
}

/// <summary>Whether mail is on, with which server, and how many mails are in which state.</summary>
public sealed record MailSummaryDto
{
    public bool IsOn { get; init; }

    /// <summary>smtp.example.org:465.</summary>
    public string? Server { get; init; }
    public string? From { get; init; }
    public bool UsesTls { get; init; }

    /// <summary>Accounts that want mails.</summary>
    public int Reminders { get; init; }
    public int Waiting { get; init; }
    public int Retrying { get; init; }
    public int SetAside { get; init; }
    public int Sent { get; init; }
}

/// <summary><c>Id</c> null: all that were set aside.</summary>
public sealed record RetryMailsDto
{
    public Guid? Id { get; init; }
}

/// <summary>How many are due again.</summary>
public sealed record MailsRetriedDto(int Count);
