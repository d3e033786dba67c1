using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Jobs;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency;

internal sealed class ConsistencyFindingAppService(
    RegistryDbContext db, ConsistencyChecker checker, IBackgroundJobs jobs, UnitOfWork unitOfWork, IPermissionChecker permissions, ErrorTexts texts) : IConsistencyFindingAppService
{
    private const string Page = "/consistency";

    private static readonly SortMap<ConsistencyFindingDto> Sorts = new("kind, number, from") { ["kind"] = f => f.Kind, ["number"] = f => f.TeacherNumber, ["school"] = f => f.SchoolName, ["from"] = f => f.From, ["firstFoundAt"] = f => f.FirstFoundAt };

    public async Task<PagedResultDto<ConsistencyFindingDto>> GetListAsync(GetConsistencyFindingListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Consistency.Default, ct);
        var page = await Rows(input).ToPagedResultAsync(input, Sorts, f => f.Id, ct);
        return new(page.TotalCount, [.. page.Items.Select(InWords)]);
    }

    public async Task<ConsistencySummaryDto> GetSummaryAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Consistency.Default, ct);
        var counts = await db.ConsistencyFindings.GroupBy(f => f.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new(await checker.LastCheckedAsync(ct), [.. checker.Kinds.Select(k => new ConsistencyKindDto(k, texts.Of("Consistency:" + k), checker.Repairable.Contains(k), counts.GetValueOrDefault(k)))]);
    }

    public async Task ExportAsync(GetConsistencyFindingListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Consistency.Default, ct);
        TableColumn<ConsistencyFindingDto>[] columns =
        [
            new(texts.Of("Consistency:Kind"), f => f.Title) { Width = 24 }, new(texts.Of("Field:teacherNumber"), f => f.TeacherNumber) { Format = CellFormat.Text }, new(texts.Of("Field:name"), f => f.TeacherName), new(texts.Of("School"), f => f.SchoolName) { Width = 24 },
            new(texts.Of("Consistency:From"), f => f.From), new(texts.Of("Consistency:LastDay"), f => f.LastDay), new(texts.Of("Consistency:What"), f => f.What) { Width = 48 }, new(texts.Of("Consistency:Remedy"), f => f.Remedy) { Width = 48 },
        ];
        var count = await Rows(input).CountAsync(ct);
        await unitOfWork.RunAsync(StaffProcesses.Export, null, recorder =>
        {
            recorder.Record(new RosterExported(count, string.Join(' ', columns.Select(c => c.Header))));
            return Task.CompletedTask;
        }, ct);
        await TableWriter.WriteAsync(output, format, texts.Of("Consistency:Title"), columns, InWordsAsync(Sorts.Apply(Rows(input), input.Sorting, f => f.Id), ct), ct);
    }

    public async Task<ConsistencyRunDto> CheckAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Consistency.Default, ct);
        return new(await jobs.EnqueueAsync<CheckConsistencyNow, CheckConsistencyArgs>(new(null), Page, ct));
    }

    public async Task<ConsistencyRunDto> RepairAsync(RepairConsistencyDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Consistency.Repair, ct);
        return new(await jobs.EnqueueAsync<CheckConsistencyNow, CheckConsistencyArgs>(new(input.Reason.Trim()), Page, ct));
    }

    private IQueryable<ConsistencyFindingDto> Rows(GetConsistencyFindingListInput input)
    {
        var findings = db.ConsistencyFindings.AsNoTracking();
        if (input.Kind is { Length: > 0 } kind) findings = findings.Where(f => f.Kind == kind);
        var (people, schools) = (db.Teachers, db.Schools);
        var rows = findings.LeftJoin(people, f => f.TeacherId, t => (Guid?)t.Id, (f, t) => new { f, t }).LeftJoin(schools, x => x.f.SchoolId, s => (Guid?)s.Id, (x, s) => new ConsistencyFindingDto
        {
            Id = x.f.Id, Kind = x.f.Kind, TeacherId = x.f.TeacherId, TeacherNumber = x.t == null ? null : x.t.Number, TeacherName = x.t == null ? null : x.t.Name, SchoolId = x.f.SchoolId, SchoolName = s == null ? null : s.Name,
            From = x.f.From, LastDay = x.f.LastDay, What = x.f.What, Path = x.f.Path, FirstFoundAt = x.f.FirstFoundAt, FoundAt = x.f.FoundAt,
        });
        return input.Filter?.Trim() is { Length: > 0 } text ? rows.Where(f => f.TeacherNumber == text || f.TeacherName!.Contains(text) || f.SchoolName!.Contains(text)) : rows;
    }

    private async IAsyncEnumerable<ConsistencyFindingDto> InWordsAsync(IQueryable<ConsistencyFindingDto> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct)) yield return InWords(row);
    }

    private ConsistencyFindingDto InWords(ConsistencyFindingDto f) => f with { Title = texts.Of("Consistency:" + f.Kind), Remedy = texts.Of($"Consistency:{f.Kind}:Remedy"), CanRepair = checker.Repairable.Contains(f.Kind) };
}
