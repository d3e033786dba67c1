namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>A school that an API client may look at.</summary>
public sealed class ApiClientSchool
{
    private ApiClientSchool() { }

    internal ApiClientSchool(Guid clientId, Guid schoolId) => (ClientId, SchoolId) = (clientId, schoolId);

    public Guid ClientId { get; private init; }
    public Guid SchoolId { get; private init; }
}
