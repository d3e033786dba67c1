namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>What the registry itself found when it looked at the request today.</summary>
/// <param name="IsFine">False: worth a look before deciding.</param>
public sealed record RequestCheck(string Title, bool IsFine, string? Detail = null);
