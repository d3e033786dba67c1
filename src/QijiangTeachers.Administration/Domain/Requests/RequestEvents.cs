using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>An act on a request; the words are in the request's own time line.</summary>
public sealed record RequestActed(Guid RequestId, string Title, string Act, string State, string? OnBehalfOf) : HistoryEvent;

public sealed record StandInChosen(string Absent, string StandIn, DateOnly From, DateOnly To) : HistoryEvent;

public sealed record StandInEnded(string Absent, string StandIn, DateOnly From) : HistoryEvent;
