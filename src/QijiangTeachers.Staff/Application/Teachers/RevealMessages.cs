using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// Tells people who looked at their sealed numbers, and why. A roster that is exported with the numbers of thousands tells
/// nobody: each finds it under who read the own record.
/// </summary>
internal sealed class RevealMessages(ProcessCatalogue catalogue, IMessagePublisher messages) : IChangeObserver
{
    private static readonly MessageKind Revealed = new("Staff.IdentityRevealed", "eye");

    public static IReadOnlyList<MessageKind> Kinds { get; } = [Revealed];

    public async Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        if (catalogue.Read<RosterExported>(events).Any()) return;
        foreach (var reveal in catalogue.Read<IdentityRevealed>(events))
            if (reveal.TeacherId is { } teacher)
                await messages.PublishAsync(new(Revealed.Name, MessageAudience.Teacher(teacher).But(process.ActorId), $"reveal:{process.Id}:{teacher}")
                {
                    Values = new Dictionary<string, string> { ["Name"] = process.ActorName, ["What"] = reveal.What, ["Reason"] = process.Reason ?? "—" },
                    Path = "/account",
                }, ct);
    }
}
