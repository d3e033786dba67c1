using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Audit;

internal sealed class ProcessAppService(
    RegistryDbContext db, ProcessCatalogue catalogue, IPermissionChecker permissions, UnitOfWork unitOfWork, CurrentUserAccessor users, ProcessSearch search, ProcessReader reader, HistoryCheckReader checks, ErrorTexts texts)
    : IProcessAppService
{
    /// <summary>Reads of sensitive data, written by the staff module.</summary>
    private const string RevealKind = "Staff.Reveal";
    private const int MaxReaders = 100;

    private static readonly SortMap<ProcessDto> Sorts = new("at desc")
    {
        ["at"] = p => p.At, ["kind"] = p => p.Kind, ["actorName"] = p => p.ActorName, ["changes"] = p => p.Changes,
    };

    public async Task<PagedResultDto<ProcessDto>> GetListAsync(GetProcessListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Default, ct);
        var page = await (await search.FindAsync(input, ct)).ToPagedResultAsync(input, Sorts, p => p.Id, ct);
        var all = await search.SeesPeopleAsync(ct);
        return new(page.TotalCount, [.. page.Items.Select(p => Shown(p, all))]);
    }

    public async Task<ProcessDetailDto> GetAsync(Guid id, int skipEvents = 0, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Default, ct);
        var all = await search.SeesPeopleAsync(ct);
        var process = Shown(await search.Rows().FindOrThrowAsync(p => p.Id == id, ct), all);
        var (count, events) = await reader.EventsAsync(id, skipEvents, all, ct);
        var (earlier, later) = await reader.NeighboursAsync(process, ct);
        return new(process, count, events, await checks.OfAsync(id, ct)) { FaultsNow = await checks.NowAsync(id, count, ct), EarlierId = earlier, LaterId = later };
    }

    public async Task<HistoryCheckDto?> GetLastCheckAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Default, ct);
        return await checks.LastAsync(ct);
    }

    public Task<IReadOnlyList<ProcessKindDto>> GetKindsAsync(CancellationToken ct = default)
        => Task.FromResult<IReadOnlyList<ProcessKindDto>>([.. catalogue.Processes.Order(StringComparer.Ordinal).Select(k => new ProcessKindDto(k, TitleOf(k)))]);

    public async Task<IReadOnlyList<RosterSchool>> GetSchoolsAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.People, ct);
        return await search.SchoolsAsync(ct);
    }

    public async Task ExportAsync(ExportProcessesInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Export, ct);
        if (input.Reason?.Trim() is not { Length: > 0 } reason) throw new InputInvalidException(nameof(input.Reason), texts.Of("AuditExportNeedsReason"));
        var rows = await search.FindAsync(input, ct);
        var all = await search.SeesPeopleAsync(ct);
        await unitOfWork.RunAsync(AdministrationProcesses.ExportAuditLog, reason, async recorder =>
            recorder.Record(new AuditLogExported(await rows.CountAsync(ct), input.Kind, input.From, input.To, input.Filter) { Further = input.FurtherFilters }), ct);
        TableColumn<ProcessDto>[] columns =
        [
            new(texts.Of("AuditFile:At"), p => ChinaTime.ToChina(p.At)) { Width = 20 }, new(texts.Of("AuditFile:Kind"), p => TitleOf(p.Kind)) { Width = 20 }, new(texts.Of("AuditFile:Actor"), p => p.ActorName) { Width = 14 },
            new(texts.Of("AuditFile:Reason"), p => p.Reason) { Width = 40 }, new(texts.Of("AuditFile:Changes"), p => p.Changes), new(texts.Of("AuditFile:Id"), p => p.Id.ToString()) { Width = 38 },
        ];
        await TableWriter.WriteAsync(output, format, texts.Of("Menu:AuditLog"), columns, StreamAsync(rows, input.Sorting, all, ct), ct);
    }

    public async Task<IReadOnlyList<ProcessDto>> GetReadersOfMyRecordAsync(CancellationToken ct = default)
    {
        if (users.User.TeacherId is not { } me) return [];
        var mine = await search.Rows().Where(p => p.Kind == RevealKind && db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.TeacherId == me))
            .OrderByDescending(p => p.At).ThenBy(p => p.Id).Take(MaxReaders).ToListAsync(ct);
        return [.. mine.Select(p => Shown(p, true))];
    }

    private async IAsyncEnumerable<ProcessDto> StreamAsync(IQueryable<ProcessDto> rows, string? sorting, bool all, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(rows, sorting, p => p.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return Shown(row, all);
    }

    private ProcessDto Shown(ProcessDto p, bool all) => p with
    {
        Title = TitleOf(p.Kind), Reason = all || !p.ConcernsPeople ? p.Reason : null, IsReasonHidden = !all && p.ConcernsPeople && p.Reason is not null,
    };

    private string TitleOf(string kind) => texts.Of("Process:" + kind);
}
