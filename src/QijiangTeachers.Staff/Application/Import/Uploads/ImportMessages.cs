using System.Globalization;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import;

/// <summary>Tells who uploaded a file that it was tried, which writes nothing, and that it was imported; in the transaction of that mark.</summary>
internal sealed class ImportMessages(IMessagePublisher messages)
{
    private static readonly MessageKind Tried = new("Staff.ImportTried", "file-check"), Done = new("Staff.ImportDone", "file-import");

    public static IReadOnlyList<MessageKind> Kinds { get; } = [Tried, Done];

    public Task TriedAsync(RosterImport import, int errors, CancellationToken ct)
        => TellAsync(import, Tried, "tried", new() { ["Errors"] = Number(errors) }, ct);

    public Task DoneAsync(RosterImport import, IReadOnlyList<RosterImportSheet> sheets, CancellationToken ct)
        => TellAsync(import, Done, "done", new() { ["Created"] = Number(sheets.Sum(s => s.Created)), ["Updated"] = Number(sheets.Sum(s => s.Updated)), ["InError"] = Number(sheets.Sum(s => s.InError)) }, ct);

    private Task TellAsync(RosterImport import, MessageKind kind, string what, Dictionary<string, string> values, CancellationToken ct)
    {
        if (import.UserId is not { } account) return Task.CompletedTask;
        values["File"] = import.FileName;
        return messages.PublishAsync(new(kind.Name, MessageAudience.Account(account), $"import:{import.Id}:{what}") { Values = values, Path = $"/imports/{import.Id}" }, ct);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
