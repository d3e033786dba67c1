using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>A school of the demo district and how it is doing.</summary>
public sealed class DemoSchool
{
    public required int Position { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required SchoolKind Kind { get; init; }
    public required Ownership Ownership { get; init; }
    public required Locality Locality { get; init; }
    public required string Cluster { get; init; }
    public string? Group { get; init; }

    /// <summary>Full-time teachers at the end of 2020, or once the school has grown up if it opened later.</summary>
    public required int Size { get; init; }

    /// <summary>Other staff: administration, support, people on short contracts; researchers in an institute.</summary>
    public required int Others { get; init; }

    /// <summary>The school year in which it opened; 2000 = long ago.</summary>
    public int OpenedIn { get; init; } = DemoSchools.LongAgo;

    /// <summary>Around 1; well below 1 for a school that lags behind in everything.</summary>
    public required double Strength { get; init; }

    /// <summary>More people than established posts.</summary>
    public bool IsOverQuota { get; init; }

    /// <summary>The stored school.</summary>
    public Guid Id { get; internal set; }

    public bool IsInstitute => Kind is SchoolKind.ResearchInstitute or SchoolKind.TeacherDevelopmentCentre;
    public bool IsWeak => Strength < 0.7;

    public bool ExistsIn(int schoolYear) => OpenedIn <= schoolYear;
}
