using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>
/// Narrows the teacher list by facts of another module: <c>?with=title:DistrictBackbone</c> over HTTP, a drop-down list on
/// the page.
/// </summary>
public interface ITeacherFilter
{
    /// <summary>What stands before the colon: lower case, unique.</summary>
    string Key { get; }

    /// <summary>Key of the text in the module's <c>Texts</c>.</summary>
    string Title { get; }

    IReadOnlyList<TeacherFilterOption> Options { get; }

    /// <summary>The people to whom the option applies on the day; must translate to SQL.</summary>
    IQueryable<Teacher> Apply(IQueryable<Teacher> teachers, string option, DateOnly day);
}
