using System.Security.Cryptography;
using System.Text;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>Verifies the history, keeps what was found and tells the auditors of tampering.</summary>
internal sealed class HistoryGuard(RegistryDbContext db, HistoryChain chain, HistoryVerifier verifier, UnitOfWork unitOfWork, IMessagePublisher messages, TimeProvider clock)
{
    public static MessageKind Kind { get; } = new("Administration.HistoryTampered", "alert-octagon");

    /// <param name="found">Called with each finding as it comes.</param>
    public async Task<HistoryVerification> VerifyAsync(HistoryAnchor? anchor, Func<HistoryFinding, Task> found, Func<HistoryVerification, Task>? read = null, CancellationToken ct = default)
    {
        await LinkAsync(ct);
        var kept = new List<HistoryCheckFinding>();
        var result = await verifier.RunAsync(anchor, finding =>
        {
            if (kept.Count < HistoryCheck.MaxFindings) kept.Add(new(kept.Count + 1, finding));
            return found(finding);
        }, read, ct);
        await KeepAsync(result, kept, ct);
        return result;
    }

    // So that what isn't in a block yet can't be taken out unseen either.
    private async Task LinkAsync(CancellationToken ct)
    {
        try
        {
            await chain.LinkAsync(ct);
        }
        catch (HistoryChainBrokenException)
        {
            // The verification finds what is wrong with the head.
        }
    }

    private Task KeepAsync(HistoryVerification result, IReadOnlyList<HistoryCheckFinding> findings, CancellationToken ct)
        => unitOfWork.RunAsync(AdministrationProcesses.VerifyHistory, null, async recorder =>
        {
            db.Add(new HistoryCheck(clock.UtcNow)
            {
                Processes = result.Processes, Events = result.Events, Blocks = result.Blocks, Faults = result.Faults,
                IsKeyDoubtful = result.IsKeyDoubtful, Anchor = result.Last?.ToString(), Findings = findings,
            });
            recorder.Record(new HistoryVerified(result.Processes, result.Events, result.Blocks, result.Faults, result.Last?.ToString()));
            if (result.Faults > 0) await TellAsync(result, findings, ct);
        }, ct);

    // The same findings are told once, others again.
    private Task TellAsync(HistoryVerification result, IReadOnlyList<HistoryCheckFinding> findings, CancellationToken ct)
    {
        var all = string.Join('\n', findings.Select(f => $"{f.Fault} {f.Block} {f.ProcessId} {f.Note}"));
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32];
        return messages.PublishAsync(new(Kind.Name, MessageAudience.RolesAt(null, RoleNames.Auditor), $"history:{key}")
        {
            Path = "/audit", Values = new Dictionary<string, string> { ["Count"] = result.Faults.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        }, ct);
    }
}
