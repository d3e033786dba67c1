using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Ledger;

/// <summary>
/// What stands in the ledger for some keys and certificates, and with which numbers it goes on. Lines written meanwhile are
/// told by <see cref="Take"/>, so that a batch sees itself.
/// </summary>
internal sealed class LedgerState
{
    private readonly Dictionary<long, int> _revisions = [];
    private readonly Dictionary<long, HourEntry> _standing = [];
    private readonly Dictionary<string, int> _uses = [];
    private readonly Dictionary<string, HourEntry> _holders = [];

    /// <summary>The entry of a key that isn't reversed.</summary>
    public HourEntry? Standing(long key) => _standing.GetValueOrDefault(key);

    /// <summary>The entry that counts a certificate.</summary>
    public HourEntry? HolderOf(string? certificateNo) => certificateNo is null ? null : _holders.GetValueOrDefault(certificateNo);

    public int NextRevision(long key) => _revisions.GetValueOrDefault(key) + 1;

    public int NextUse(string? certificateNo) => certificateNo is null ? 0 : _uses.GetValueOrDefault(certificateNo) + 1;

    /// <summary>A line that is in the ledger or about to be.</summary>
    /// <param name="line">An entry or a reversal.</param>
    /// <param name="isReversed">Whether a stored entry has been taken back already.</param>
    public void Take(HourEntry line, bool isReversed = false)
    {
        if (line.IsReversal)
        {
            if (_standing.TryGetValue(line.KeyHash, out var standing) && standing.Id == line.ReversesId) _standing.Remove(line.KeyHash);
            foreach (var held in _holders.Where(h => h.Value.Id == line.ReversesId).Select(h => h.Key).ToList()) _holders.Remove(held);
            return;
        }
        _revisions[line.KeyHash] = Math.Max(_revisions.GetValueOrDefault(line.KeyHash), line.Revision);
        if (!isReversed) _standing[line.KeyHash] = line;
        if (line.CertificateNo is not { } number) return;
        _uses[number] = Math.Max(_uses.GetValueOrDefault(number), line.CertificateUse);
        if (!isReversed) _holders[number] = line;
    }
}
