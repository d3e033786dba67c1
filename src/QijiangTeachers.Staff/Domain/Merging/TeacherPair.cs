namespace QijiangTeachers.Staff.Domain;

/// <summary>Two records, always in the order of their numbers.</summary>
public readonly record struct TeacherPair
{
    public TeacherPair(Teacher a, Teacher b) => (FirstId, SecondId) = string.CompareOrdinal(a.Number, b.Number) <= 0 ? (a.Id, b.Id) : (b.Id, a.Id);

    public Guid FirstId { get; }
    public Guid SecondId { get; }
}
