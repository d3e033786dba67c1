using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Reminders;

/// <summary>The own reminder; <c>Address</c> null: none wanted.</summary>
/// <param name="IsPossible">Whether a mail server is set up here.</param>
/// <param name="Address">Of the reminder.</param>
/// <param name="Language">In which the mails are written.</param>
public sealed record MailReminderDto(bool IsPossible, string? Address, string Language);

/// <summary>An empty address switches the mails off.</summary>
public sealed record UpdateMailReminderDto
{
    [MaxLength(MailReminder.MaxAddressLength)] public string? Address { get; set; }

    /// <summary><c>zh-Hans</c> or <c>en</c>.</summary>
    [Required, RegularExpression("^(zh-Hans|en)$")] public string Language { get; set; } = "zh-Hans";
}
