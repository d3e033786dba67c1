using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.HoursSheet;

namespace QijiangTeachers.Training.Application.Import;

/// <summary>What a 学时 row says and which rules it can break by itself (import-format.md, 5 and 7).</summary>
internal static class HourRow
{
    private const int HoursPerDay = 8;

    public static long? KeyOf(JudgedRow row, ImportTeacher teacher)
        => row.Text(Project) is { } activity && row.Value(From) is { } from ? HourEntry.KeyOf(teacher.Id, activity, from) : null;

    public static void Check(JudgedRow row, HourEntry? stored, DateOnly today)
    {
        row.CheckOrder(From, LastDay, row.Value(LastDay));
        row.CheckNotAfter(From, today);
        row.CheckNotAfter(LastDay, today);
        if (row.Value(HoursSheet.Hours) is not { } hours) return;
        CheckDays(row, hours, stored);
        var applied = row.Or(AppliedHours, stored?.AppliedTenths / 10m);
        if (applied > hours) row.Wrong(AppliedHours, $"多于学时 {hours:0.#}", "应用学时是学时的一部分，改正其中一个");
    }

    private static void CheckDays(JudgedRow row, decimal hours, HourEntry? stored)
    {
        if (FormOf(row, stored) != TrainingForm.Centralised || row.Value(From) is not { } from || row.Value(LastDay) is not { } last || last < from) return;
        var days = last.DayNumber - from.DayNumber + 1;
        if (hours > HoursPerDay * days) row.Wrong(HoursSheet.Hours, $"集中方式每天最多 {HoursPerDay} 学时（{days} 天）", "改正学时，或填写实际的结束日期");
    }

    /// <summary>The grant of a row that isn't wrong; a column that the file lacks keeps the stored value.</summary>
    public static HourGrant GrantOf(JudgedRow row, Guid teacherId, HourEntry? stored) => new()
    {
        TeacherId = teacherId, Activity = row.Required(Project), Level = Parse<TrainingLevel>(row.Required(Level)) ?? default,
        Category = row.Has(Category) ? Parse<TrainingCategory>(row.Text(Category)) : stored?.Category, Form = FormOf(row, stored),
        HoursTenths = (int)(row.Required(HoursSheet.Hours) * 10), AppliedTenths = row.Has(AppliedHours) ? (int?)(row.Value(AppliedHours) * 10) : stored?.AppliedTenths,
        StartOn = row.Required(From), EndOn = row.Required(LastDay), Organiser = row.Or(Organiser, stored?.Organiser), CertificateNo = row.Or(CertificateNo, stored?.CertificateNo),
    };

    public static IReadOnlyList<FieldChange> ChangesOf(HourGrant before, HourGrant after) => Shown(before).ChangesTo(Shown(after));

    private static ShownFields Shown(HourGrant g) => new()
    {
        { Level.Name, Terms.Of(g.Level) }, { Category.Name, g.Category is { } c ? Terms.Of(c) : null }, { Form.Name, g.Form is { } f ? Terms.Of(f) : null },
        { HoursSheet.Hours.Name, $"{g.HoursTenths / 10m:0.#}" }, { AppliedHours.Name, g.AppliedTenths is { } a ? $"{a / 10m:0.#}" : null },
        { LastDay.Name, g.EndOn }, { Organiser.Name, g.Organiser }, { CertificateNo.Name, g.CertificateNo },
    };

    private static TrainingForm? FormOf(JudgedRow row, HourEntry? stored) => row.Has(Form) ? Parse<TrainingForm>(row.Text(Form)) : stored?.Form;

    private static T? Parse<T>(string? word) where T : struct, Enum => Terms.TryParse<T>(word, out var value) ? value : null;
}
