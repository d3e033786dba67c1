using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Tries or imports an uploaded file, whichever it waits for, as the person who ordered it. Begun again after a crash it
/// goes on behind the sheets that were written.
/// </summary>
internal sealed class RunRosterImport(RegistryDbContext db, TrialRun trial, ConfirmedRun confirmed) : AsyncBackgroundJob<RosterImportOrder>
{
    public const string Key = "staff.import";

    public override async Task ExecuteAsync(RosterImportOrder args, IJobProgress progress, CancellationToken ct)
    {
        // Discarded meanwhile, or done by an earlier order.
        if (await db.RosterImports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == args.ImportId, ct) is not { } import) return;
        try
        {
            if (import.Phase == ImportPhase.Trying) await trial.RunAsync(import, progress, ct);
            else if (import.Phase == ImportPhase.Importing) await confirmed.RunAsync(import, progress, ct);
        }
        catch (RosterFileException refusal)
        {
            throw new JobFailedException($"{refusal.Message}。{refusal.Remedy}", permanent: true, refusal);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new JobFailedException("上传的文件已不在或已损坏。请重新上传。", permanent: true, e);
        }
    }
}

/// <summary>What the job is told.</summary>
internal sealed record RosterImportOrder(Guid ImportId);
