using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Audit;
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
    RegistryDbContext db, ProcessCatalogue catalogue, IPermissionChecker permissions, UnitOfWork unitOfWork, CurrentUserAccessor users, EventReader reader, HistoryCheckReader checks, ErrorTexts texts) : IProcessAppService
{
    public const int EventsPerPage = 50;

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
        var page = await Query(input).ToPagedResultAsync(input, Sorts, p => p.Id, ct);
        return new(page.TotalCount, [.. page.Items.Select(Titled)]);
    }

    public async Task<ProcessDetailDto> GetAsync(Guid id, int skipEvents = 0, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Default, ct);
        var process = await Rows().FindOrThrowAsync(p => p.Id == id, ct);
        var events = db.Set<ProcessEvent>().Where(e => e.ProcessId == id);
        var page = await events.OrderBy(e => e.Number).Skip(skipEvents).Take(EventsPerPage).ToListAsync(ct);
        return new(Titled(process), await events.CountAsync(ct), [.. page.Select(reader.Read)], await checks.OfAsync(id, ct));
    }

    public async Task<HistoryCheckDto?> GetLastCheckAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Default, ct);
        return await checks.LastAsync(ct);
    }

    public Task<IReadOnlyList<ProcessKindDto>> GetKindsAsync(CancellationToken ct = default)
        => Task.FromResult<IReadOnlyList<ProcessKindDto>>([.. catalogue.Processes.Order(StringComparer.Ordinal).Select(k => new ProcessKindDto(k, TitleOf(k)))]);

    public async Task ExportAsync(GetProcessListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.AuditLog.Export, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.ExportAuditLog, null, async recorder =>
            recorder.Record(new AuditLogExported(await Query(input).CountAsync(ct), input.Kind, input.From, input.To, input.Filter)), ct);
        TableColumn<ProcessDto>[] columns =
        [
            new(texts.Of("AuditFile:At"), p => ChinaTime.ToChina(p.At)) { Width = 20 }, new(texts.Of("AuditFile:Kind"), p => TitleOf(p.Kind)) { Width = 20 }, new(texts.Of("AuditFile:Actor"), p => p.ActorName) { Width = 14 },
            new(texts.Of("AuditFile:Reason"), p => p.Reason) { Width = 40 }, new(texts.Of("AuditFile:Changes"), p => p.Changes), new(texts.Of("AuditFile:Id"), p => p.Id.ToString()) { Width = 38 },
        ];
        await TableWriter.WriteAsync(output, format, texts.Of("Menu:AuditLog"), columns, StreamAsync(input, ct), ct);
    }

    public async Task<IReadOnlyList<ProcessDto>> GetReadersOfMyRecordAsync(CancellationToken ct = default)
    {
        if (users.User.TeacherId is not { } me) return [];
        var mine = await Rows().Where(p => p.Kind == RevealKind && db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.TeacherId == me))
            .OrderByDescending(p => p.At).ThenBy(p => p.Id).Take(MaxReaders).ToListAsync(ct);
        return [.. mine.Select(Titled)];
    }

    private async IAsyncEnumerable<ProcessDto> StreamAsync(GetProcessListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(Query(input), input.Sorting, p => p.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private IQueryable<ProcessDto> Query(GetProcessListInput input)
    {
        var rows = Rows();
        if (input.Kind is { Length: > 0 } kind) rows = rows.Where(p => p.Kind == kind);
        if (input.ActorId is { } actor) rows = rows.Where(p => p.ActorId == actor);
        if (input.From is { } from) rows = rows.Where(p => p.At >= ChinaMidnight(from));
        if (input.To is { } to) rows = rows.Where(p => p.At < ChinaMidnight(EffectivePeriod.EndAfter(to)));
        if (input.Filter?.Trim() is { Length: > 0 } text) rows = rows.Where(p => p.ActorName.Contains(text) || p.Reason!.Contains(text));
        if (input.TeacherId is { } teacher) rows = rows.Where(p => db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.TeacherId == teacher));
        return rows;
    }

    private IQueryable<ProcessDto> Rows() => db.Set<Process>().AsNoTracking().Select(p => new ProcessDto
    {
        Id = p.Id, Kind = p.Kind, At = p.At, ActorId = p.ActorId, ActorName = p.ActorName, Reason = p.Reason, Changes = p.Changes,
    });

    private ProcessDto Titled(ProcessDto p) => p with { Title = TitleOf(p.Kind) };

    private string TitleOf(string kind) => texts.Of("Process:" + kind);

    private static DateTime ChinaMidnight(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddHours(-8), DateTimeKind.Utc);
}
