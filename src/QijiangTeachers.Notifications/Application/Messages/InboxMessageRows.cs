using System.Linq.Expressions;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Domain;

namespace QijiangTeachers.Notifications.Application.Messages;

/// <summary>Messages belong to an account; they go along only where there are two. What both were told is kept once.</summary>
internal sealed class InboxMessageRows(RegistryDbContext db, TextCatalogue texts) : PersonRows<InboxMessage>(db)
{
    protected override string Owner => nameof(InboxMessage.AccountId);

    protected override Expression<Func<InboxMessage, bool>> OwnedBy(Guid owner) => m => m.AccountId == owner;

    protected override ErasureRule Erasure => ErasureRule.Remove;

    protected override (Guid From, Guid To)? OwnersOf(PersonMerge merge) => merge is { FromAccount: { } from, ToAccount: { } to } ? (from, to) : null;

    protected override string Show(InboxMessage row) => $"{texts.Find($"Message:{row.Kind}") ?? row.Kind}（{row.CreatedAt:yyyy-MM-dd}）";

    protected override InboxMessage? TwinOf(InboxMessage row, IReadOnlyList<InboxMessage> there) => there.FirstOrDefault(m => m.Key == row.Key);
}
