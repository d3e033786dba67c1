using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>Tells the school of a report, and who made it of the answer; who acted knows already.</summary>
internal sealed class FaultMessages(ProcessCatalogue catalogue, IMessagePublisher messages) : IChangeObserver
{
    private static readonly MessageKind Reported = new("Staff.FaultReported", "flag"), Answered = new("Staff.FaultAnswered", "message");

    public static IReadOnlyList<MessageKind> Kinds { get; } = [Reported, Answered];

    public async Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        foreach (var report in catalogue.Read<FaultReported>(events))
            if (report.SchoolId is { } school)
                await messages.PublishAsync(new(Reported.Name, MessageAudience.RolesAt(school, RoleNames.SchoolClerk, RoleNames.Principal).But(process.ActorId), $"fault:{report.FaultId}:reported")
                {
                    Values = new Dictionary<string, string> { ["Name"] = report.By ?? process.ActorName, ["About"] = report.About },
                    Path = $"/faults/{report.FaultId}",
                }, ct);
        foreach (var answer in catalogue.Read<FaultAnswered>(events))
            if (answer.TeacherId is { } teacher)
                await messages.PublishAsync(new(Answered.Name, MessageAudience.Teacher(teacher).But(process.ActorId), $"fault:{answer.FaultId}:answered")
                {
                    Values = new Dictionary<string, string> { ["About"] = answer.About, ["Answer"] = answer.Answer },
                    Path = $"/me/faults/{answer.FaultId}",
                }, ct);
    }
}
