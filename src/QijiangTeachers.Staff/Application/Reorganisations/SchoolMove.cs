using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>A school that is closed, merged or split, and where everybody goes.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="SchoolId">The school.</param>
/// <param name="On">First day of the new state (China time).</param>
/// <param name="Today">In China.</param>
/// <param name="DefaultTargetId">Where goes who isn't named otherwise; null = stays, which only a split school allows.</param>
/// <param name="Destinations">School by person, for those who work there.</param>
/// <param name="SchoolNames">Of the school and of those that take over.</param>
public sealed record SchoolMove(
    ReorganisationKind Kind, Guid SchoolId, DateOnly On, DateOnly Today, Guid? DefaultTargetId, IReadOnlyDictionary<Guid, Guid> Destinations, IReadOnlyDictionary<Guid, string> SchoolNames)
{
    public bool EndsTheSchool => Kind != ReorganisationKind.Split;
    public string SchoolName => SchoolNames[SchoolId];

    /// <summary>New schools among those that take over.</summary>
    public IReadOnlySet<Guid> NewSchools { get; init; } = new HashSet<Guid>();

    /// <summary>Where the person's rows go; null = they stay.</summary>
    public Guid? TargetOf(Guid teacherId) => Destinations.TryGetValue(teacherId, out var target) ? target : DefaultTargetId;
}
