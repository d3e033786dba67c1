using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// The events of a new person, spell, leave or value, spelled once for commands, import and demo. Whoever tells them adds the
/// employer by which access is decided and, where it isn't the fact's own first day, the first day touched.
/// </summary>
internal static class CareerHistory
{
    /// <param name="t">The person.</param>
    /// <param name="first">The first main spell.</param>
    /// <param name="school">Its school's name.</param>
    /// <param name="leftOn">The last day, when the same row told that as well.</param>
    public static HistoryEvent Added(Teacher t, Spell first, string school, DateOnly? leftOn = null)
        => new TeacherAdded(t.Number, t.Name, school, first.From, leftOn)
        {
            TeacherId = t.Id, SchoolId = first.SchoolId, On = first.From, Entry = t.Profile.WorkStartedOn >= first.From ? "参加工作" : "到校",
            Employment = Terms.Of(first.Employment ?? t.Profile.Employment), Teaches = Teaches(first.Stage ?? t.Profile.Stage, t.Profile.Subject),
        };

    public static HistoryEvent Transferred(Spell after, string fromSchool, string toSchool, IReadOnlyList<FieldChange> changes)
        => new TeacherTransferred(after.Id, fromSchool, toSchool, after.From, changes) { TeacherId = after.TeacherId, On = after.From };

    public static HistoryEvent Left(Spell last, string school, ServiceStatus status, DateOnly lastDay, IReadOnlyList<FieldChange> changes)
        => new TeacherLeft(last.Id, school, Terms.Of(status), lastDay, changes) { TeacherId = last.TeacherId, On = EffectivePeriod.EndAfter(lastDay) };

    public static HistoryEvent Added(Spell s, string school)
        => new SpellAdded(s.Id, school, Terms.Of(s.Kind), s.From, s.Period.LastDay) { TeacherId = s.TeacherId, On = s.From };

    public static HistoryEvent Added(Leave l) => new LeaveAdded(l.Id, Terms.Of(l.Kind), l.From, l.Period.LastDay) { TeacherId = l.TeacherId, On = l.From };

    public static HistoryEvent Changed(Guid teacherId, TeacherAttribute attribute, int? before, int? value, DateOnly from)
        => new TeacherAttributeChanged(new(Terms.Of(attribute), TeacherAttributes.TermOf(attribute, before), TeacherAttributes.TermOf(attribute, value))) { TeacherId = teacherId, On = from };

    private static string? Teaches(SchoolStage? stage, string? subject)
        => (stage is { } known ? Terms.Of(known) : "") + subject is { Length: > 0 } text ? text : null;
}
