namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>One of ten codes on paper, good once in place of the app. Only the keyed hash is kept; a used one is gone.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode() { }

    public RecoveryCode(Guid accountId, byte[] hash) => (AccountId, Hash) = (accountId, hash);

    public Guid AccountId { get; private init; }
    public byte[] Hash { get; private init; } = [];
}
