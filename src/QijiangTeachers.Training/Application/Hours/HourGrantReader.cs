using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>Reads what a form or call says into a grant: permitted for its level, and without a fault.</summary>
internal sealed class HourGrantReader(IPermissionChecker permissions, ErrorTexts texts, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [HourRules.Hours] = nameof(HourEntryInput.Hours), [HourRules.AppliedHours] = nameof(HourEntryInput.AppliedHours),
        [HourRules.StartOn] = nameof(HourEntryInput.StartOn), [HourRules.EndOn] = nameof(HourEntryInput.EndOn),
    };

    /// <summary>The grant of a person yet to be named.</summary>
    public async Task<HourGrant> ReadAsync(HourEntryInput input, string? certificateNo, CancellationToken ct)
    {
        await CheckLevelAsync(input.Level!.Value, ct);
        var (hours, applied) = (HourRules.TenthsOf(input.Hours!.Value), input.AppliedHours is { } a ? HourRules.TenthsOf(a) : 0);
        if (hours is null) HourRules.TooFine(HourRules.Hours).Throw(texts, Fields);
        if (applied is null) HourRules.TooFine(HourRules.AppliedHours).Throw(texts, Fields);
        var grant = new HourGrant
        {
            TeacherId = Guid.Empty, Activity = TextFolding.Fold(input.Activity), Level = input.Level!.Value, Category = input.Category, Form = input.Form,
            HoursTenths = hours!.Value, AppliedTenths = input.AppliedHours is null ? null : applied, StartOn = input.StartOn!.Value, EndOn = input.EndOn!.Value,
            Organiser = Text(input.Organiser), CertificateNo = Text(certificateNo),
        };
        HourRules.Check(grant, clock.TodayInChina).Throw(texts, Fields);
        return grant;
    }

    /// <summary>A school records its own training; what others certify is the district's.</summary>
    public Task CheckLevelAsync(TrainingLevel level, CancellationToken ct)
        => permissions.CheckAsync(level == TrainingLevel.School ? TrainingPermissions.Hours.Record : TrainingPermissions.Hours.RecordAnyLevel, ct);

    private static string? Text(string? text) => TextFolding.Fold(text) is { Length: > 0 } folded ? folded : null;
}
