namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>What a module has to say about a person in a word or two, beside the name.</summary>
public interface ITeacherMarks
{
    /// <summary>The marks that hold on the day. The person is inside the caller's scope already.</summary>
    Task<IReadOnlyList<TeacherMark>> OnAsync(Guid teacherId, DateOnly day, CancellationToken ct);
}
