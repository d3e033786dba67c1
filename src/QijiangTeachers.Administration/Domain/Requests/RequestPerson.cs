namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>Who acts on a request, and for whom if as a stand-in. The application itself has no id.</summary>
public sealed record RequestPerson(Guid? AccountId, string Name, string? OnBehalfOf = null);
