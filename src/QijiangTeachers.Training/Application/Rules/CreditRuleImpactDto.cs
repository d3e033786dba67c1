using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Training.Application.Rules;

/// <summary>What a version would change about who reaches the hours.</summary>
/// <param name="AsOf">The day that is compared.</param>
/// <param name="Changes">Values before and after.</param>
/// <param name="People">Full-time teachers who owe hours under either version.</param>
/// <param name="DoneBefore">Who reach them now.</param>
/// <param name="DoneAfter">Who would.</param>
/// <param name="Moved">Everybody whose standing changes, by name; at most <see cref="MostNamed"/>.</param>
/// <param name="Gained">Would reach them newly.</param>
/// <param name="Lost">Would not any more.</param>
public sealed record CreditRuleImpactDto(
    DateOnly AsOf, IReadOnlyList<FieldChange> Changes, int People, int DoneBefore, int DoneAfter, int Gained, int Lost, IReadOnlyList<MovedTeacherDto> Moved)
{
    public const int MostNamed = 50;
}

/// <summary>Somebody whose standing a new version would change, in words: 达到 → 差 12 学时.</summary>
public sealed record MovedTeacherDto(Guid TeacherId, string Name, string? SchoolName, decimal MissingBefore, decimal MissingAfter);
