namespace QijiangTeachers.Administration.Seeding;

/// <summary>Which invented people the demo accounts belong to; implemented where the demo district is made.</summary>
public interface IDemoPeople
{
    /// <returns>Null when the database holds no demo district.</returns>
    Task<DemoPeople?> FindAsync(CancellationToken ct);
}

/// <summary>The people behind <c>teacher</c>, <c>clerk</c> and <c>principal</c>, all of one school.</summary>
public sealed record DemoPeople(DemoPerson Teacher, DemoPerson Clerk, DemoPerson Principal);

/// <summary>One of them.</summary>
public sealed record DemoPerson(Guid TeacherId, string Name, Guid SchoolId);
