namespace QijiangTeachers.Staff.Application.People;

/// <summary>Somebody inside the scope, found by number.</summary>
public sealed record NamedPerson(Guid Id, string Number, string Name, Guid? SchoolId, string? SchoolName);
