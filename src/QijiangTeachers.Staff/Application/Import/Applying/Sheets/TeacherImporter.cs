using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Sheet 教师: the person, and the main spell that the row speaks of.</summary>
internal sealed class TeacherImporter(
    RegistryDbContext db, IBulkWriter bulk, RosterLookup lookup, WrittenRowCounter counter, TeacherRowValues values, TeacherPortionReader reader, ServiceRebuilder service)
    : ISheetImporter
{
    private readonly List<Teacher> _newTeachers = [];
    private readonly List<Spell> _newSpells = [];
    private readonly HashSet<Guid> _changed = [];
    private Dictionary<string, ImportSchool> _schools = [];
    private TeacherRowHistory _history = null!;
    private TeacherPortion _stored = null!;

    public SheetDefinition Sheet => Definition;
    public string ProcessKind => StaffProcesses.ImportTeachers;

    public async Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct)
    {
        var doubles = TeacherDoubles.Find(import.Source);
        _schools = await lookup.SchoolsAsync(ct);
        _history = new(import, _schools.Values.ToDictionary(s => s.Id, s => s.Name));
        foreach (var rows in import.Portions())
        {
            _stored = await reader.ReadAsync(rows, ct);
            foreach (var row in rows)
            {
                Apply(row, import, doubles);
                import.Settle(row);
            }
            await StoreAsync(import, ct);
            await import.ProgressAsync();
        }
        return await counter.CountAsync(import.Recorder, [typeof(TeacherAdded)], ct);
    }

    private void Apply(JudgedRow row, SheetImport import, TeacherDoubles doubles)
    {
        TeacherRowRules.Check(row);
        var school = RosterLookup.SchoolOf(row, SchoolCode, _schools);
        var teacher = row.Text(TeacherNo) is { } number ? _stored.Find(number) : null;
        CheckFormerNumber(row, teacher, doubles);
        CheckIdentity(row, teacher, doubles);
        CheckScope(row, school, teacher, import.Scope);
        if (row.IsWrong || school is null) return;
        import.Run.Establishment.Staffed.Add(school.Id);
        var spells = teacher is null ? [] : _stored.SpellsOf(teacher.Id);
        var plan = RosterSpells.Plan(spells, teacher?.RosterSpellId, school.Id, EffectivePeriod.Through(row.Required(ArrivedOn), row.Value(LeftOn)), row.Required(Status) == ServiceStatus.InService);
        if (plan.Overlapping() is { } other)
            row.Wrong(ArrivedOn, $"与在{_history.SchoolName(other.SchoolId)}的任职重叠（{other.From:yyyy-MM-dd} 起）", "先在“任职经历”表中更正那一段的结束日期，再导入这一行");
        else if (teacher is null) Add(row, school, plan, import);
        else Change(row, teacher, plan, import);
    }

    /// <summary>Rule 4, in the file and against the registry.</summary>
    private void CheckIdentity(JudgedRow row, Teacher? teacher, TeacherDoubles doubles)
    {
        var hash = row.IsReadable(IdNumber) ? values.HashOf(row.Required(IdNumber)) : null;
        doubles.Check(row, teacher is not null && hash is not null && hash.AsSpan().SequenceEqual(teacher.IdNumberHash));
        if (hash is not null && _stored.HolderOf(hash) is { } holder && holder != (teacher?.Number ?? row.Text(TeacherNo)))
            row.Wrong(IdNumber, "这个身份证号已登记在另一个教师编号下", "核对教师编号和身份证号；一人只有一个编号");
    }

    /// <summary>The number of a record that was merged: the row speaks of the person under the number of today, unless the file does so itself.</summary>
    private static void CheckFormerNumber(JudgedRow row, Teacher? teacher, TeacherDoubles doubles)
    {
        if (teacher is null || row.Text(TeacherNo) is not { } number || number == teacher.Number) return;
        if (doubles.Names(teacher.Number)) row.Wrong(TeacherNo, $"这个编号已并入 {teacher.Number}，表中另有那一行", $"保留 {teacher.Number} 一行，删除这一行");
        else row.Notice(TeacherNo, $"这个编号已并入 {teacher.Number}，按 {teacher.Number} 导入");
    }

    private static void CheckScope(JudgedRow row, ImportSchool? school, Teacher? teacher, ImportScope scope)
    {
        if (scope.IsDistrict) return;
        if (school is not null && !scope.Covers(school.Id)) row.Wrong(SchoolCode, "不在本校范围", "只导入本校教师");
        if (teacher is not null && !scope.Covers(teacher.CurrentSchoolId)) row.Wrong(TeacherNo, "不在本校范围：这个编号已在其他学校", "调入由区教委人事科办理");
    }

    private void Add(JudgedRow row, ImportSchool school, RosterSpells plan, SheetImport import)
    {
        var teacher = new Teacher(row.Required(TeacherNo), TeacherRowValues.ProfileOf(row, null), values.SealNew(row));
        var spell = plan.Apply(teacher.Id, import.Recorder.ProcessId);
        teacher.Follow(spell);
        teacher.WorkAt(school.Id);
        _newTeachers.Add(teacher);
        _newSpells.Add(spell);
        _stored.Add(teacher, spell);
        _changed.Add(teacher.Id);
        _history.Added(teacher, spell);
    }

    private void Change(JudgedRow row, Teacher teacher, RosterSpells plan, SheetImport import)
    {
        var before = TeacherRowState.Of(teacher, plan.Current, _stored.SpellsOf(teacher.Id));
        var former = _stored.IsFormerId(values.HashOf(row.Required(IdNumber)), teacher);
        var profile = TeacherRowValues.ProfileOf(row, teacher.Profile);
        // The ID number of a merged record is known to be a former one: it corrects nothing.
        if (former) profile = profile with { Sex = teacher.Sex, BirthDate = teacher.BirthDate };
        List<FieldChange> changes = [.. teacher.Correct(profile), .. values.CorrectIdentity(teacher, row, keepsId: former)];
        var mistaken = plan.Mistaken;
        var spell = plan.Apply(teacher.Id, import.Recorder.ProcessId);
        if (mistaken is not null) Remove(mistaken);
        if (_stored.Add(spell)) _newSpells.Add(spell);
        if (plan.Step == RosterSpellStep.Earlier)
            row.Warn(ArrivedOn, $"说的是较早的一段任职，现任职（{spell.From:yyyy-MM-dd} 起）不变", "名册可能早于调动；要撤销调动请在教师页面办理");
        if (changes.Count == 0 && plan.Step is RosterSpellStep.None or RosterSpellStep.Earlier) return;
        teacher.Follow(spell);
        _changed.Add(teacher.Id);
        _history.Changed(row, teacher, plan.Step, before, spell, changes);
    }

    private void Remove(Spell mistaken)
    {
        _stored.Remove(mistaken);
        if (!_newSpells.Remove(mistaken)) db.Remove(mistaken);
    }

    private async Task StoreAsync(SheetImport import, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await bulk.InsertAsync(_newTeachers, ct);
        await bulk.InsertAsync(_newSpells, ct);
        await service.RebuildAsync(_changed, ct);
        await import.Recorder.FlushAsync(ct);
        db.ChangeTracker.Clear();
        _newTeachers.Clear();
        _newSpells.Clear();
        _changed.Clear();
    }
}
