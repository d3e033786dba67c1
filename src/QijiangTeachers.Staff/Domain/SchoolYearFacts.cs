using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What a school says of itself for one school year, as a value that can be compared.</summary>
public sealed record SchoolYearFacts(
    string Name, SchoolKind Kind, Ownership? Ownership, Locality? Locality, Guid? ClusterId, Guid? GroupId, int? Pupils, int? EstablishmentQuota)
{
    public static SchoolYearFacts Of(SchoolYearFact f) => new(f.Name, f.Kind, f.Ownership, f.Locality, f.ClusterId, f.GroupId, f.Pupils, f.EstablishmentQuota);

    public void WriteTo(SchoolYearFact fact)
        => (fact.Name, fact.Kind, fact.Ownership, fact.Locality, fact.ClusterId, fact.GroupId, fact.Pupils, fact.EstablishmentQuota)
            = (Name, Kind, Ownership, Locality, ClusterId, GroupId, Pupils, EstablishmentQuota);

    /// <summary>The differences by the roster's column names; all that is given when there was nothing before.</summary>
    /// <param name="before">Null = no facts for the year.</param>
    /// <param name="groupings">Names of clusters and groups.</param>
    public IReadOnlyList<FieldChange> ChangesFrom(SchoolYearFacts? before, IReadOnlyDictionary<Guid, string> groupings)
    {
        FieldChange[] all =
        [
            new("学校名称", before?.Name, Name), new("学区", NameOf(before?.ClusterId), NameOf(ClusterId)), new("教育集团", NameOf(before?.GroupId), NameOf(GroupId)),
            new("学段", TermOf(before?.Kind), TermOf<SchoolKind>(Kind)), new("办学性质", TermOf(before?.Ownership), TermOf(Ownership)),
            new("城乡", TermOf(before?.Locality), TermOf(Locality)), new("学生数", before?.Pupils?.ToString(), Pupils?.ToString()),
            new("编制数", before?.EstablishmentQuota?.ToString(), EstablishmentQuota?.ToString()),
        ];
        return [.. all.Where(c => c.Before != c.After)];

        string? NameOf(Guid? id) => id is { } known ? groupings.GetValueOrDefault(known) : null;
    }

    private static string? TermOf<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : null;
}
