using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>What the entry should have said: it is reversed, and a new one is written.</summary>
public sealed record UpdateHourEntryDto : HourEntryInput
{
    [MaxLength(64)] public string? CertificateNo { get; set; }
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";

    public static UpdateHourEntryDto From(HourEntryDto e) => new()
    {
        Activity = e.Activity, Level = e.Level, Category = e.Category, Form = e.Form, Hours = e.Hours, AppliedHours = e.AppliedHours, StartOn = e.StartOn,
        EndOn = e.EndOn, Organiser = e.Organiser, CertificateNo = e.CertificateNo,
    };
}
