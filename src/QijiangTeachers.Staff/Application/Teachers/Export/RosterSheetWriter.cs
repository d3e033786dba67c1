using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// Writes 教师, 任职经历 and 假期与豁免 exactly as the import reads them, so that the file imported again changes nothing. The
/// 教师 row speaks of the roster's own spell; all others stand in 任职经历.
/// </summary>
internal sealed class RosterSheetWriter(RegistryDbContext db, IPersonalDataProtector protector)
{
    public async Task WriteAsync(Stream output, IQueryable<Guid> people, CancellationToken ct)
    {
        // Who was erased can't come back by a file, and has no number to stand in one.
        var erased = db.Teachers.Where(t => t.IsErased).Select(t => t.Id);
        var ids = people.Where(id => !erased.Contains(id));
        await using var writer = TableWriter.Open(output, TableFileFormat.Xlsx);
        await WriteTeachersAsync(writer, ids, ct);
        await WriteSpellsAsync(writer, ids, ct);
        await WriteLeavesAsync(writer, ids, ct);
        await writer.CompleteAsync(ct);
    }

    private async Task WriteTeachersAsync(TableWriter writer, IQueryable<Guid> ids, CancellationToken ct)
    {
        await writer.BeginSheetAsync(TeacherSheet.Definition.Name, RosterTemplate.ColumnsOf(TeacherSheet.Definition), ct);
        var rows = db.Teachers.AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Number)
            .LeftJoin(db.Spells, t => t.RosterSpellId, s => s.Id, (t, s) => new { t, s })
            .LeftJoin(db.Schools, j => j.s == null ? j.t.CurrentSchoolId : j.s.SchoolId, c => c.Id, (j, c) => new { j.t, j.s, c });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteRowAsync(CellsOf(row.t, row.s, row.c?.Code), ct);
    }

    private object?[] CellsOf(Teacher t, Spell? s, string? schoolCode) =>
    [
        t.Number, t.Name, protector.Unprotect(t.PersonKey, t.SealedIdNumber), Cell(TeacherSheet.Sex, t.Sex), t.BirthDate, t.Ethnicity, t.PoliticalStatus,
        t.SealedPhone is { } phone ? protector.Unprotect(t.PersonKey, phone) : null, t.Email, schoolCode, Cell(TeacherSheet.Stage, t.Stage), t.Subject,
        Cell(TeacherSheet.Category, t.Category), Cell(TeacherSheet.CourseKind, t.CourseKind), Cell(TeacherSheet.Form, t.Employment), t.EntrySource, t.WorkStartedOn,
        s?.From, Cell(TeacherSheet.Position, t.Position), t.PositionSince, Cell(TeacherSheet.IsHomeroomTeacher, t.IsHomeroomTeacher), t.PostGrade, t.Education, t.Degree,
        Cell(TeacherSheet.Title, t.Title), t.TitleSince, Cell(TeacherSheet.Status, t.Status), t.Status == ServiceStatus.InService ? null : s?.Period.LastDay,
    ];

    private async Task WriteSpellsAsync(TableWriter writer, IQueryable<Guid> ids, CancellationToken ct)
    {
        await writer.BeginSheetAsync(SpellSheet.Definition.Name, RosterTemplate.ColumnsOf(SpellSheet.Definition), ct);
        var rows = db.Spells.AsNoTracking().Where(s => ids.Contains(s.TeacherId))
            .Join(db.Teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s, t.Number, t.RosterSpellId }).Where(j => j.RosterSpellId != j.s.Id)
            .Join(db.Schools, j => j.s.SchoolId, c => c.Id, (j, c) => new { j.s, j.Number, c.Code }).OrderBy(j => j.Number).ThenBy(j => j.s.From);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteRowAsync(
            [
                row.Number, row.Code, row.s.From, row.s.Period.LastDay, Cell(SpellSheet.Kind, row.s.Kind), Cell(SpellSheet.Category, row.s.Category),
                Cell(SpellSheet.Form, row.s.Employment), Cell(SpellSheet.Stage, row.s.Stage), Cell(SpellSheet.CourseKind, row.s.CourseKind), row.s.Note,
            ], ct);
    }

    private async Task WriteLeavesAsync(TableWriter writer, IQueryable<Guid> ids, CancellationToken ct)
    {
        await writer.BeginSheetAsync(LeaveSheet.Definition.Name, RosterTemplate.ColumnsOf(LeaveSheet.Definition), ct);
        var rows = db.Leaves.AsNoTracking().Where(l => ids.Contains(l.TeacherId))
            .Join(db.Teachers, l => l.TeacherId, t => t.Id, (l, t) => new { l, t.Number }).OrderBy(j => j.Number).ThenBy(j => j.l.From);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteRowAsync([row.Number, Cell(LeaveSheet.Kind, row.l.Kind), row.l.From, row.l.Period.LastDay, row.l.Reason], ct);
    }

    private static object? Cell<T>(Column<T> column, T? value) where T : struct => value is { } known ? column.Write(known) : null;
}
