using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>The words of dated attributes, whose values are kept as numbers.</summary>
public static class TeacherAttributes
{
    /// <summary>The term of a stored value; null = not given.</summary>
    public static string? TermOf(TeacherAttribute attribute, int? value) => value is not { } number ? null : attribute switch
    {
        TeacherAttribute.Category => Terms.Of((StaffCategory)number),
        TeacherAttribute.Employment => Terms.Of((EmploymentForm)number),
        TeacherAttribute.Stage => Terms.Of((SchoolStage)number),
        TeacherAttribute.CourseKind => Terms.Of((CourseKind)number),
        _ => Terms.Of((ProfessionalTitle)number),
    };
}
