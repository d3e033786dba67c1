namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>A request as its kind explains it.</summary>
public sealed record RequestView(IReadOnlyList<RequestLine> Lines, IReadOnlyList<RequestCheck> Checks);
