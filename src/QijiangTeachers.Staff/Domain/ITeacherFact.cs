namespace QijiangTeachers.Staff.Domain;

/// <summary>A fact about one person.</summary>
public interface ITeacherFact
{
    Guid Id { get; }
    Guid TeacherId { get; }
}
