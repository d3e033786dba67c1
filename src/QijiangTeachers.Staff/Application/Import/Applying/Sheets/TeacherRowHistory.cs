using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Tells history, preview and report what a 教师 row did: one event for every row that changed something.</summary>
internal sealed class TeacherRowHistory(SheetImport import, IReadOnlyDictionary<Guid, string> schools)
{
    private static readonly Column[] Lasting = [Category, Form, Stage, TeacherSheet.CourseKind, Title];

    public string SchoolName(Guid id) => schools.GetValueOrDefault(id, "");

    public void Added(Teacher teacher, Spell spell) => import.Recorder.Record(CareerHistory.Added(teacher, spell, SchoolName(spell.SchoolId), spell.Period.LastDay));

    public void Changed(JudgedRow row, Teacher teacher, RosterSpellStep step, TeacherRowState before, Spell spell, IReadOnlyList<FieldChange> profile)
    {
        List<FieldChange> changes = [.. profile, .. Moves(step, before, spell)];
        var change = EventOf(teacher, step, before, spell, changes);
        import.Recorder.Record(change with { TeacherId = teacher.Id, SchoolId = before.EmployerId, On = FirstDay(step, before, spell, profile) });
        import.Changed(row, teacher.Name, changes);
        foreach (var lasting in profile.Where(c => Array.Exists(Lasting, l => l.Name == c.Field)))
            row.Notice(Array.Find(Lasting, l => l.Name == lasting.Field)!, $"由“{lasting.Before ?? "空"}”改为“{lasting.After ?? "空"}”，更正{teacher.Name}的全部任职日期（任职经历另有填写或系统内登记过变更的除外）");
    }

    private HistoryEvent EventOf(Teacher teacher, RosterSpellStep step, TeacherRowState before, Spell spell, IReadOnlyList<FieldChange> changes)
    {
        var school = SchoolName(spell.SchoolId);
        if (step == RosterSpellStep.Transfer) return CareerHistory.Transferred(spell, SchoolName(before.SchoolId!.Value), school, changes);
        if (step == RosterSpellStep.Return) return new TeacherReturned(spell.Id, school, spell.From, changes);
        var left = before.Status == ServiceStatus.InService && teacher.Status != ServiceStatus.InService;
        return left && spell.Period.LastDay is { } last ? CareerHistory.Left(spell, school, teacher.Status, last, changes) : new TeacherCorrected(changes);
    }

    private IEnumerable<FieldChange> Moves(RosterSpellStep step, TeacherRowState before, Spell spell)
    {
        if (step is RosterSpellStep.None or RosterSpellStep.Earlier) yield break;
        if (before.SchoolId != spell.SchoolId) yield return new("学校", before.SchoolId is { } old ? SchoolName(old) : null, SchoolName(spell.SchoolId));
        if (before.Period?.From != spell.From) yield return new(ArrivedOn.Name, Day(before.Period?.From), Day(spell.From));
        if (before.Period?.To != spell.To) yield return new(LeftOn.Name, Day(before.Period?.LastDay), Day(spell.Period.LastDay));
    }

    /// <summary>The first day whose figures the row may touch: that of the earliest spell where a lasting attribute changed, else where the spells part.</summary>
    private static DateOnly FirstDay(RosterSpellStep step, TeacherRowState before, Spell spell, IReadOnlyList<FieldChange> profile)
    {
        if (profile.Any(c => c.Field is "身份证号" || Array.Exists(Lasting, l => l.Name == c.Field))) return Earlier(before.FirstDay, spell.From);
        if (before.Period is not { } period || step == RosterSpellStep.None) return spell.From;
        if (step is RosterSpellStep.Transfer or RosterSpellStep.Return) return Earlier(period.To, spell.From);
        var sameStart = before.SchoolId == spell.SchoolId && period.From == spell.From;
        return sameStart ? Earlier(period.To, spell.To) : Earlier(period.From, spell.From);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
