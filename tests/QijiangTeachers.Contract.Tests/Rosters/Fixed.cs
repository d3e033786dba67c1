namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>Codes of the schools of <see cref="Roster.WithFixedSchools"/>.</summary>
internal static class Fixed
{
    public const string Primary = "2150000001", OtherPrimary = "2150000002", Kindergarten = "1150000001",
        Vocational = "3650000001", Private = "2150000003", Institute = "5150000009";
}
