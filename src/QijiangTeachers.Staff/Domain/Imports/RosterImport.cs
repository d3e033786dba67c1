using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>An uploaded roster, a workbook or the .csv files of several sheets, on its way: tried, looked at, confirmed, imported. Phases change by compare-and-swap, so that confirming twice imports once.</summary>
public sealed class RosterImport : Entity<Guid>
{
    private RosterImport() { }

    public RosterImport(Guid id, string fileName, long bytes, string sha256, Guid? userId, string userName, DateTime utcNow, DateTime expiresAt)
        => (Id, FileName, Bytes, Sha256, UserId, UserName, UploadedAt, ExpiresAt) = (id, fileName, bytes, sha256, userId, userName, utcNow, expiresAt);

    /// <summary>Of several files that of the first sheet and how many they are.</summary>
    public string FileName { get; private init; } = "";
    public long Bytes { get; private init; }

    /// <summary>Of the file, in hexadecimal; of several, of their contents one after another in the order of their sheets.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The account that uploaded it: nobody else confirms or discards it.</summary>
    public Guid? UserId { get; private init; }
    public string UserName { get; private init; } = "";

    /// <summary>UTC, as are all instants here.</summary>
    public DateTime UploadedAt { get; private init; }

    /// <summary>Afterwards the file is gone: it can be neither confirmed nor continued.</summary>
    public DateTime ExpiresAt { get; private init; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public ImportPhase Phase { get; private set; }

    /// <summary>The order in the run log that tries or imports it.</summary>
    public Guid RunId { get; set; }

    /// <summary>JSON of what the last run that ended had to say in all.</summary>
    public string? Summary { get; private set; }
}
