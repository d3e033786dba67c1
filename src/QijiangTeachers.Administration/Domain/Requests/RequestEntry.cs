using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>A line of a request's own time line: who did what, when, with which words.</summary>
public sealed class RequestEntry : Entity<Guid>
{
    private RequestEntry() { }

    internal RequestEntry(Guid requestId, int number, RequestAct act, RequestPerson by, string? note, DateTime utcNow, RequestState state, int step)
        => (Id, RequestId, Number, Act, ById, By, OnBehalfOf, Note, At, State, Step) = (Guid.CreateVersion7(), requestId, number, act, by.AccountId, by.Name, by.OnBehalfOf, note, utcNow, state, step);

    public Guid RequestId { get; private init; }
    public int Number { get; private init; }
    public RequestAct Act { get; private init; }
    public Guid? ById { get; private init; }
    public string By { get; private init; } = "";
    public string? OnBehalfOf { get; private init; }
    public string? Note { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>After the act.</summary>
    public RequestState State { get; private init; }

    /// <summary>The step that was decided; 0 for acts that decide none.</summary>
    public int Step { get; private init; }
}
