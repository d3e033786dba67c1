namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>A label and what is asked for under it, as the one who decides reads it; numbers of people masked.</summary>
public sealed record RequestLine(string Label, string Value, string? Link = null);
