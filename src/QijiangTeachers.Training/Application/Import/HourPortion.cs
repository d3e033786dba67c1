using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Import;

/// <summary>The ledger as the rows of a portion see it; each accepted row changes it for the next.</summary>
internal sealed class HourPortion
{
    private readonly Dictionary<long, (HourEntry? InForce, int Revision)> _entries;
    private readonly Dictionary<string, long> _certificates;
    private readonly ILookup<Guid, EffectivePeriod> _service;

    /// <param name="lines">All lines of the keys that the portion names.</param>
    /// <param name="certificates">The entries in force that hold the certificate numbers of the portion.</param>
    /// <param name="service">When the people were in service.</param>
    public HourPortion(IEnumerable<HourEntry> lines, IEnumerable<(string Number, long Key)> certificates, ILookup<Guid, EffectivePeriod> service)
    {
        _entries = lines.GroupBy(l => l.KeyHash).ToDictionary(g => g.Key, g => Latest([.. g]));
        _certificates = [];
        foreach (var (number, key) in certificates) _certificates.TryAdd(number, key);
        _service = service;
    }

    public HourEntry? InForce(long key) => _entries.GetValueOrDefault(key).InForce;

    public int NextRevision(long key) => _entries.GetValueOrDefault(key).Revision + 1;

    public bool IsUsedByOther(string certificate, long key) => _certificates.TryGetValue(certificate, out var holder) && holder != key;

    public bool WasInService(Guid teacherId, DateOnly first, DateOnly last) => _service[teacherId].Any(p => p.From <= last && p.To > first);

    public void Take(HourEntry entry, HourEntry? replaced)
    {
        _entries[entry.KeyHash] = (entry, entry.Revision);
        if (replaced?.CertificateNo is { } freed && _certificates.TryGetValue(freed, out var holder) && holder == entry.KeyHash) _certificates.Remove(freed);
        if (entry.CertificateNo is { } taken) _certificates[taken] = entry.KeyHash;
    }

    private static (HourEntry? InForce, int Revision) Latest(List<HourEntry> lines)
    {
        var latest = lines.Where(l => !l.IsReversal).MaxBy(l => l.Revision);
        var isReversed = latest is null || lines.Exists(l => l.ReversesId == latest.Id);
        return (isReversed ? null : latest, lines.Max(l => l.Revision));
    }
}
