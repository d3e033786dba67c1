namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>The app that shows a new code every 30 seconds, which is asked for after the password.</summary>
public sealed class SecondFactor
{
    /// <summary>What stands in for a lost app.</summary>
    public const int RecoveryCodes = 10;

    private SecondFactor() { }

    public SecondFactor(Guid accountId, byte[] sealedKey, long step, DateTime utcNow)
        => (AccountId, SealedKey, LastStep, Since) = (accountId, sealedKey, step, utcNow);

    public Guid AccountId { get; private init; }

    /// <summary>Under the master key: whoever has the database alone makes no code.</summary>
    public byte[] SealedKey { get; private init; } = [];

    /// <summary>Of the code that was taken last: a code, and every older one, is good once.</summary>
    public long LastStep { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; private init; }
}
