using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.RotationSheet;

namespace QijiangTeachers.Rotation.Application.Import;

/// <summary>Sheet 轮岗.</summary>
internal sealed class PlacementImporter(FactImportServices services, RosterLookup lookup) : FactSheetImporter<RotationPlacement>(services)
{
    private Dictionary<string, ImportSchool> _schools = [];
    private Dictionary<Guid, string> _names = [];

    public override SheetDefinition Sheet => Definition;
    public override string ProcessKind => RotationProcesses.ImportPlacements;
    protected override Column<string> TeacherColumn => TeacherNo;
    protected override Type Creation => typeof(PlacementAdded);

    protected override async Task BeginAsync(CancellationToken ct)
    {
        _schools = await lookup.SchoolsAsync(ct);
        _names = _schools.Values.ToDictionary(s => s.Id, s => s.Name);
    }

    protected override Task<List<RotationPlacement>> LoadAsync(Guid[] teacherIds, CancellationToken ct)
        => Db.RotationPlacements.IgnoreQueryFilters([DataScope.FilterName]).Where(p => teacherIds.Contains(p.TeacherId)).ToListAsync(ct);

    protected override Guid TeacherOf(RotationPlacement fact) => fact.TeacherId;

    protected override object KeyOf(RotationPlacement fact) => (fact.TeacherId, fact.Kind, fact.From);

    protected override object? KeyOf(ImportTeacher teacher, JudgedRow row)
        => KindOf(row) is { } kind && row.Value(From) is { } from ? (teacher.Id, kind, from) : null;

    protected override void Check(JudgedRow row, ImportTeacher? teacher, RotationPlacement? stored)
    {
        row.CheckOrder(From, LastDay, row.Or(LastDay, stored?.EndOn));
        var (origin, target) = (RosterLookup.SchoolOf(row, FromSchoolCode, _schools), RosterLookup.SchoolOf(row, ToSchoolCode, _schools));
        if (origin is not null && origin == target) row.Wrong(ToSchoolCode, "与原学校编码相同", "填写去往的学校；没有离开本校的不是轮岗");
        if (row.Value(Year) is { } year && row.Value(From) is { } from && SchoolYear.Containing(from) != year)
            row.Warn(Year, $"与开始日期不一致，开始日期在 {SchoolYear.Containing(from).StartYear} 学年", "核对学年和开始日期；统计按开始日期");
    }

    protected override RotationPlacement Create(JudgedRow row, ImportTeacher teacher) => new(teacher.Id, KindOf(row)!.Value, row.Required(From), Import.Recorder.ProcessId);

    protected override IReadOnlyList<FieldChange> Correct(RotationPlacement fact, JudgedRow row, ImportTeacher teacher)
    {
        var before = Shown(fact);
        fact.Correct(row.Required(Year).StartYear, _schools[row.Required(FromSchoolCode)].Id, _schools[row.Required(ToSchoolCode)].Id, row.Has(LastDay) ? row.Value(LastDay) : EndOf(fact));
        return before.ChangesTo(Shown(fact));
    }

    protected override HistoryEvent Added(RotationPlacement fact) => new PlacementHistory(id => _names[id]).Added(fact);

    protected override HistoryEvent Corrected(RotationPlacement fact, IReadOnlyList<FieldChange> changes)
        => new PlacementCorrected(fact.Id, Terms.Of(fact.Kind), fact.From, changes) { On = fact.From };

    private ShownFields Shown(RotationPlacement fact) => new()
    {
        { Year.Name, fact.SchoolYear.ToString() }, { "原学校", _names.GetValueOrDefault(fact.FromSchoolId) }, { "去向学校", _names.GetValueOrDefault(fact.ToSchoolId) },
        { LastDay.Name, EndOf(fact) },
    };

    // A new one isn't planned yet.
    private static DateOnly? EndOf(RotationPlacement fact) => fact.To == default ? null : fact.EndOn;

    private static RotationKind? KindOf(JudgedRow row) => Terms.TryParse<RotationKind>(row.Text(Kind), out var kind) ? kind : null;
}
