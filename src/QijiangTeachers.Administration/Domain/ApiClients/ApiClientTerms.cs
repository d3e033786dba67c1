namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>What was agreed on with whoever runs the other system.</summary>
public sealed record ApiClientTerms(
    string Name, string Purpose, string Contact, IReadOnlyList<string> Scopes, bool IsDistrict, IReadOnlyList<Guid> SchoolIds, string? AllowedAddresses, DateOnly ExpiresOn);
