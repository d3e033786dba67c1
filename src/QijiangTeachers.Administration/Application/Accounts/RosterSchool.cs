namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>A school for which roles are given and slips are printed.</summary>
public sealed record RosterSchool
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string NameKey { get; init; } = "";
}
