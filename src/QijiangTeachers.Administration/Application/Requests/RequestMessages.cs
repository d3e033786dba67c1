using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>Tells the author, and whom it concerns, what became of a request; whose turn it is sees it in the queue.</summary>
internal sealed class RequestMessages(IMessagePublisher messages)
{
    public static MessageKind Kind { get; } = new("Administration.RequestDecided", "clipboard-check");

    private static readonly RequestAct[] Told = [RequestAct.Return, RequestAct.Reject, RequestAct.Escalate, RequestAct.CarryOut, RequestAct.Lapse];

    public async Task TellAsync(Request request, RequestAct act, Guid? by, CancellationToken ct)
    {
        if (!Told.Contains(act)) return;
        if (request.AuthorId is { } author) await TellAsync(request, act, MessageAudience.Account(author).But(by), ct);
        if (request.TeacherId is { } teacher) await TellAsync(request, act, MessageAudience.Teacher(teacher).But(by), ct);
    }

    // One key for both: who is the author and the person hears it once.
    private Task TellAsync(Request request, RequestAct act, MessageAudience to, CancellationToken ct)
        => messages.PublishAsync(new(Kind.Name, to, $"request:{request.Id}:{request.Acts}")
        {
            Path = $"/requests/{request.Id}", Values = new Dictionary<string, string> { ["Title"] = request.Title, ["Act"] = Terms.Of(act) },
        }, ct);
}
