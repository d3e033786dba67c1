using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;
using static QijiangTeachers.Staff.Import.Reading.SpellSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Sheet 任职经历. A row equal in teacher, school and start to the spell of the 教师 row is that spell: it gives it values of
/// its own, but school, kind and days follow the 教师 row.
/// </summary>
internal sealed class SpellImporter(FactImportServices services, RosterLookup lookup, TeacherLocks locks, ServiceRebuilder service) : FactSheetImporter<Spell>(services)
{
    private Dictionary<string, ImportSchool> _schools = [];
    private Dictionary<Guid, string> _names = [];

    public override SheetDefinition Sheet => Definition;
    public override string ProcessKind => StaffProcesses.ImportSpells;
    protected override Column<string> TeacherColumn => TeacherNo;
    protected override Type Creation => typeof(SpellAdded);

    protected override async Task BeginAsync(CancellationToken ct)
    {
        _schools = await lookup.SchoolsAsync(ct);
        _names = _schools.Values.ToDictionary(s => s.Id, s => s.Name);
    }

    protected override Task LockAsync(IEnumerable<string> numbers, CancellationToken ct) => locks.TakeAsync(numbers, ct);

    // The kind is no part of a row's key: of two spells that differ in nothing else it means the main one.
    protected override async Task<List<Spell>> LoadAsync(Guid[] teacherIds, CancellationToken ct)
        => [.. (await Db.Spells.IgnoreQueryFilters([DataScope.FilterName]).Where(s => teacherIds.Contains(s.TeacherId)).ToListAsync(ct))
            .GroupBy(KeyOf).Select(same => same.MinBy(s => s.Kind)!)];

    protected override Guid TeacherOf(Spell fact) => fact.TeacherId;

    protected override object KeyOf(Spell fact) => (fact.TeacherId, fact.SchoolId, fact.From);

    protected override object? KeyOf(ImportTeacher teacher, JudgedRow row)
        => row.Text(SchoolCode) is { } code && _schools.TryGetValue(code, out var school) && row.Value(From) is { } from ? (teacher.Id, school.Id, from) : null;

    protected override void Check(JudgedRow row, ImportTeacher? teacher, Spell? stored)
    {
        var school = RosterLookup.SchoolOf(row, SchoolCode, _schools);
        var lastDay = row.Or(LastDay, stored?.Period.LastDay);
        row.CheckOrder(From, LastDay, lastDay);
        if (teacher is null || row.Value(From) is not { } from) return;
        if (from < teacher.BirthDate.AddYears(16)) row.Wrong(From, "早于 16 周岁", "核对开始日期和身份证号");
        if (row.Text(SchoolCode) is null) return;
        if (IsRosterSpell(stored, teacher))
        {
            if (row.Value(LastDay) is { } told && told != stored!.Period.LastDay)
                row.Warn(LastDay, "与“教师”表的离校日期不一致，以“教师”表为准", "在“教师”表中更正离校日期");
            return;
        }
        if (row.Value(Kind) != SpellKind.Main || !row.IsReadable(LastDay) || lastDay < from) return;
        if (school is not null) CheckScope(row, school, lastDay);
        CheckOverlap(row, teacher, stored, EffectivePeriod.Through(from, lastDay));
    }

    protected override Spell Create(JudgedRow row, ImportTeacher teacher)
        => new(teacher.Id, _schools[row.Required(SchoolCode)].Id, row.Required(Kind), EffectivePeriod.Through(row.Required(From), row.Value(LastDay)), Import.Recorder.ProcessId);

    protected override IReadOnlyList<FieldChange> Correct(Spell fact, JudgedRow row, ImportTeacher teacher)
    {
        var before = Shown(fact);
        if (!IsRosterSpell(fact, teacher)) fact.Correct(fact.SchoolId, row.Required(Kind), EffectivePeriod.Through(fact.From, row.Or(LastDay, fact.Period.LastDay)));
        fact.Describe(new(
            row.Or(Category, fact.Category), row.Or(Form, fact.Employment), row.Or(Stage, fact.Stage), row.Or(SpellSheet.CourseKind, fact.CourseKind), row.Or(Note, fact.Note)));
        return before.ChangesTo(Shown(fact));
    }

    protected override HistoryEvent Added(Spell fact) => CareerHistory.Added(fact, _names[fact.SchoolId]);

    protected override HistoryEvent Corrected(Spell fact, IReadOnlyList<FieldChange> changes)
        => new SpellCorrected(fact.Id, _names[fact.SchoolId], Terms.Of(fact.Kind), fact.From, changes) { On = fact.From };

    protected override Task FollowAsync(IReadOnlyCollection<Guid> changedTeachers, CancellationToken ct) => service.RebuildAsync(changedTeachers, ct);

    private static ShownFields Shown(Spell fact) => new()
    {
        { Kind.Name, Terms.Of(fact.Kind) }, { LastDay.Name, fact.Period.LastDay }, { Category.Name, fact.Category is { } c ? Terms.Of(c) : null },
        { Form.Name, fact.Employment is { } f ? Terms.Of(f) : null }, { Stage.Name, fact.Stage is { } s ? Terms.Of(s) : null },
        { SpellSheet.CourseKind.Name, fact.CourseKind is { } k ? Terms.Of(k) : null }, { Note.Name, fact.Note },
    };

    private static bool IsRosterSpell(Spell? spell, ImportTeacher teacher) => spell is not null && spell.Id == teacher.RosterSpellId;

    /// <summary>A school may tell where its people worked before, not move them elsewhere.</summary>
    private void CheckScope(JudgedRow row, ImportSchool school, DateOnly? lastDay)
    {
        if (!Import.Scope.Covers(school.Id) && (lastDay is null || lastDay >= Import.Today))
            row.Wrong(SchoolCode, "不在本校范围：现任职在其他学校", "调动由区教委人事科办理；以往的任职请填结束日期");
    }

    private void CheckOverlap(JudgedRow row, ImportTeacher teacher, Spell? stored, EffectivePeriod period)
    {
        if (FactsOf(teacher.Id).FirstOrDefault(s => s != stored && s.IsMain && s.Period.Overlaps(period)) is not { } other) return;
        var until = other.Period.LastDay is { } last ? $"{last:yyyy-MM-dd}" : "今";
        row.Wrong(From, $"与在{_names[other.SchoolId]}的任职重叠（{other.From:yyyy-MM-dd} 至 {until}）", "核对两段任职的起止日期，一段结束的次日另一段才能开始");
    }
}
