using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;
using static QijiangTeachers.Staff.Import.Reading.SchoolSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Sheet 学校: a row is what a school was in one school year.</summary>
internal sealed class SchoolImporter(
    RegistryDbContext db, IBulkWriter bulk, RosterLookup lookup, WrittenRowCounter counter, SchoolRebuilder rebuilder, SchoolGroupings groupings) : ISheetImporter
{
    private readonly Dictionary<(Guid School, int Year), SchoolYearFact> _facts = [];
    private readonly List<School> _newSchools = [];
    private readonly List<SchoolYearFact> _newFacts = [];
    private readonly HashSet<Guid> _changed = [];
    private Dictionary<string, ImportSchool> _schools = [];

    public SheetDefinition Sheet => Definition;
    public string ProcessKind => StaffProcesses.ImportSchools;

    public async Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct)
    {
        _schools = await lookup.SchoolsAsync(ct);
        await groupings.LoadAsync(ct);
        foreach (var rows in import.Portions())
        {
            await LoadAsync(rows, ct);
            foreach (var row in rows)
            {
                Apply(row, import);
                import.Settle(row);
            }
            await StoreAsync(import, ct);
            await import.ProgressAsync();
        }
        return await counter.CountAsync(import.Recorder, [typeof(SchoolAdded), typeof(SchoolYearAdded)], ct);
    }

    private async Task LoadAsync(IReadOnlyList<JudgedRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Text(SchoolCode)).OfType<string>().Select(_schools.GetValueOrDefault).OfType<ImportSchool>().Select(s => s.Id).Distinct().ToArray();
        _facts.Clear();
        foreach (var fact in await db.SchoolYearFacts.Where(f => ids.Contains(f.SchoolId)).ToListAsync(ct)) _facts.Add((fact.SchoolId, fact.Year), fact);
    }

    private void Apply(JudgedRow row, SheetImport import)
    {
        Check(row, import);
        if (row.IsWrong) return;
        var year = (row.Value(Year) ?? SchoolYear.Containing(import.Today)).StartYear;
        var school = _schools.GetValueOrDefault(row.Required(SchoolCode));
        if (school is null) Open(row, year, import);
        else if (_facts.TryGetValue((school.Id, year), out var fact)) Change(row, school, fact, import);
        else Begin(row, school, year, import);
        if (year == SchoolYear.Containing(import.Today).StartYear) import.Run.Establishment.QuotaRows[_schools[row.Required(SchoolCode)].Id] = row.Number;
    }

    private void Check(JudgedRow row, SheetImport import)
    {
        if (row.Text(SchoolCode) is not { } code) return;
        if (!import.Scope.IsDistrict && !import.Scope.Covers(_schools.GetValueOrDefault(code)?.Id))
            row.Wrong(SchoolCode, "不在本校范围", "只导入本校的行；新建学校由区教委办理");
        if (!UsualSchoolCode.Matches(code)) row.Warn(SchoolCode, "不像学校（机构）标识码", "标识码为 10 位：2 位类型、50、6 位序号；确实使用其他编码时不必改");
    }

    private void Open(JudgedRow row, int year, SheetImport import)
    {
        var school = new School(row.Required(SchoolCode), row.Required(SchoolName), DistrictCodes.Qijiang);
        _newSchools.Add(school);
        _schools.Add(school.Code, new(school.Id, school.Code, school.Name));
        Add(row, school.Id, year, import);
        import.Recorder.Record(new SchoolAdded(school.Code, school.Name, year) { SchoolId = school.Id });
    }

    private void Begin(JudgedRow row, ImportSchool school, int year, SheetImport import)
    {
        var fact = Add(row, school.Id, year, import);
        var given = Shown(fact).Where(f => f.Value is not null).Select(f => new FieldChange(f.Field, null, f.Value)).ToList();
        import.Recorder.Record(new SchoolYearAdded(school.Code, fact.Name, year, given) { SchoolId = school.Id, On = new SchoolYear(year).FirstDay });
    }

    private SchoolYearFact Add(JudgedRow row, Guid schoolId, int year, SheetImport import)
    {
        var fact = new SchoolYearFact(schoolId, year, import.Recorder.ProcessId);
        Take(row, fact);
        _newFacts.Add(fact);
        _facts.Add((schoolId, year), fact);
        _changed.Add(schoolId);
        return fact;
    }

    private void Change(JudgedRow row, ImportSchool school, SchoolYearFact fact, SheetImport import)
    {
        var before = Shown(fact);
        Take(row, fact);
        var changes = before.ChangesTo(Shown(fact));
        var confirmed = fact.Confirm();
        if (changes.Count == 0 && !confirmed) return;
        _changed.Add(school.Id);
        if (changes.Count == 0)
        {
            import.Recorder.Record(new SchoolYearConfirmed(school.Code, fact.Name, fact.Year) { SchoolId = school.Id, On = new SchoolYear(fact.Year).FirstDay });
            return;
        }
        import.Recorder.Record(new SchoolYearChanged(school.Code, fact.Name, fact.Year, changes) { SchoolId = school.Id, On = new SchoolYear(fact.Year).FirstDay });
        import.Changed(row, fact.Name, changes);
    }

    private void Take(JudgedRow row, SchoolYearFact fact)
    {
        fact.Name = row.Required(SchoolName);
        fact.Kind = row.Required(Kind);
        if (row.Has(Cluster)) fact.ClusterId = groupings.ClusterOf(row.Text(Cluster));
        if (row.Has(Group)) fact.GroupId = groupings.GroupOf(row.Text(Group));
        fact.Ownership = row.Or(SchoolSheet.Ownership, fact.Ownership);
        fact.Locality = row.Or(SchoolSheet.Locality, fact.Locality);
        fact.Pupils = row.Or(Pupils, fact.Pupils);
        fact.EstablishmentQuota = row.Or(Quota, fact.EstablishmentQuota);
    }

    private ShownFields Shown(SchoolYearFact fact) => new()
    {
        { SchoolName.Name, fact.Name }, { Cluster.Name, groupings.NameOf(fact.ClusterId) }, { Group.Name, groupings.NameOf(fact.GroupId) },
        { Kind.Name, Terms.Of(fact.Kind) }, { SchoolSheet.Ownership.Name, fact.Ownership is { } o ? Terms.Of(o) : null },
        { SchoolSheet.Locality.Name, fact.Locality is { } l ? Terms.Of(l) : null }, { Pupils.Name, fact.Pupils?.ToString() }, { Quota.Name, fact.EstablishmentQuota?.ToString() },
    };

    private async Task StoreAsync(SheetImport import, CancellationToken ct)
    {
        await groupings.StoreAsync(ct);
        await bulk.InsertAsync(_newSchools, ct);
        await bulk.InsertAsync(_newFacts, ct);
        await rebuilder.RebuildAsync(_changed, ct);
        await import.Recorder.FlushAsync(ct);
        db.ChangeTracker.Clear();
        _newSchools.Clear();
        _newFacts.Clear();
        _changed.Clear();
    }
}
