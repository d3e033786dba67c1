using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Application.Merging;

/// <summary>
/// Requests about the person, decided or not. What an open one asks for names the person by id, so that changes with it; two
/// open ones about the same thing are for people to settle.
/// </summary>
internal sealed class RequestRows(RegistryDbContext db) : PersonRows<Request>(db)
{
    protected override Expression<Func<Request, bool>> OwnedBy(Guid owner) => r => r.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Remove;

    protected override string Show(Request row) => $"{row.Title}（{Terms.Of(row.State)}，{row.SubmittedAt:yyyy-MM-dd}）";

    protected override IEnumerable<RowChange> Plan(PersonMerge merge, IReadOnlyList<Request> rows, IReadOnlyList<Request> there)
    {
        foreach (var request in rows)
        {
            var openKey = Renamed(merge, request.OpenKey);
            if (openKey is not null && there.Any(r => r.OpenKey == openKey)) yield return Change(request, RowAct.Blocked, "两份档案各有一件未办结的同类申请：先办结或撤回其中一件");
            else yield return Move(merge, request, null, [.. Names(merge, request)]);
        }
    }

    public override async Task<IReadOnlyList<ErasedRows>> PlanErasureAsync(PersonErasure erasure, CancellationToken ct)
        => [new(nameof(Request), ErasureAct.Removed, await About(erasure).CountAsync(ct))];

    /// <summary>What was asked about the person goes; that the person was to be erased stays, without the name.</summary>
    public override async Task EraseAsync(PersonErasure erasure, CancellationToken ct)
    {
        await Db.Set<RequestOutcome>().Where(o => About(erasure).Any(r => r.Id == o.RequestId)).ExecuteDeleteAsync(ct);
        await About(erasure).ExecuteDeleteAsync(ct);
    }

    private IQueryable<Request> About(PersonErasure erasure) => Erased(erasure).Where(r => r.Kind != Request.ErasureKind);

    private static IEnumerable<(string, object?)> Names(PersonMerge merge, Request request)
    {
        (string Column, string? Value)[] texts = [(nameof(Request.Key), request.Key), (nameof(Request.OpenKey), request.OpenKey), (nameof(Request.Payload), request.Payload)];
        foreach (var (column, value) in texts)
            if (Renamed(merge, value) is var renamed && renamed != value) yield return (column, renamed);
        if (merge.ToAccount is { } account && request.AuthorId == merge.FromAccount && request.AuthorId is not null) yield return (nameof(Request.AuthorId), account);
    }

    private static string? Renamed(PersonMerge merge, string? text) => text?
        .Replace(merge.From.ToString(), merge.To.ToString(), StringComparison.OrdinalIgnoreCase).Replace(merge.From.ToString("N"), merge.To.ToString("N"), StringComparison.OrdinalIgnoreCase);
}
