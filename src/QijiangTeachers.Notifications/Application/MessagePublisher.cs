using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Notifications.Application.Channels;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Persistence;

namespace QijiangTeachers.Notifications.Application;

/// <summary>Writes what is told into the caller's transaction, once per person, through every channel.</summary>
internal sealed class MessagePublisher(RegistryDbContext db, MessageKinds kinds, MessageRecipients recipients, IEnumerable<IMessageChannel> channels, TimeProvider clock) : IMessagePublisher
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task PublishAsync(Message message, CancellationToken ct = default)
    {
        kinds.Require(message.Kind);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException($"Message {message.Kind} is published outside a transaction: call it inside the UnitOfWork of its cause.");
        var accounts = await NotYetToldAsync(message.Key, await recipients.FindAsync(message.To, ct), ct);
        if (accounts.Count == 0) return;
        var values = JsonSerializer.Serialize(message.Values, Json);
        List<InboxMessage> messages = [.. accounts.Select(a => new InboxMessage(a, message.Kind, message.Key, values, message.Path, clock.UtcNow))];
        foreach (var channel in channels) await channel.AddAsync(messages, ct);
    }

    private async Task<IReadOnlyList<Guid>> NotYetToldAsync(string key, IReadOnlyList<Guid> accounts, CancellationToken ct)
    {
        if (accounts.Count == 0) return accounts;
        var told = await db.InboxMessages.Where(m => m.Key == key && accounts.Contains(m.AccountId)).Select(m => m.AccountId).ToListAsync(ct);
        // And those that this transaction has yet to save.
        told.AddRange(db.InboxMessages.Local.Where(m => m.Key == key).Select(m => m.AccountId));
        return [.. accounts.Except(told)];
    }
}
