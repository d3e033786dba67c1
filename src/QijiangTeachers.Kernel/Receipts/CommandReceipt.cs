namespace QijiangTeachers.Kernel.Receipts;

/// <summary>
/// That a command was carried out, under the key its sender gave it. Written in the command's own transaction: it is there
/// exactly if the command's effects are.
/// </summary>
public sealed class CommandReceipt
{
    private CommandReceipt() { }

    internal CommandReceipt(Guid accountId, string key, byte[] fingerprint, DateTime createdAt)
        => (AccountId, Key, Fingerprint, CreatedAt) = (accountId, key, fingerprint, createdAt);

    public Guid AccountId { get; private init; }
    public string Key { get; private init; } = "";

    /// <summary>SHA-256 of what was sent.</summary>
    public byte[] Fingerprint { get; private init; } = [];

    /// <summary>Encrypted, for it may name people; null where it isn't kept.</summary>
    public byte[]? Answer { get; private init; }
    public DateTime CreatedAt { get; private init; }
}
