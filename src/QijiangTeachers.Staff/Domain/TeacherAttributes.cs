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

    /// <summary>The stored value of a term; null only where the attribute may be unknown.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">No such term, or empty where a value is due.</exception>
    public static int? Parse(TeacherAttribute attribute, string? term) => attribute switch
    {
        TeacherAttribute.Category => Required<StaffCategory>(attribute, term),
        TeacherAttribute.Employment => Required<EmploymentForm>(attribute, term),
        TeacherAttribute.Stage => Optional<SchoolStage>(attribute, term),
        TeacherAttribute.CourseKind => Optional<CourseKind>(attribute, term),
        _ => Optional<ProfessionalTitle>(attribute, term),
    };

    /// <summary>The words among which a form lets choose.</summary>
    public static IReadOnlyList<string> TermsOf(TeacherAttribute attribute) => attribute switch
    {
        TeacherAttribute.Category => Terms.All<StaffCategory>(),
        TeacherAttribute.Employment => Terms.All<EmploymentForm>(),
        TeacherAttribute.Stage => Terms.All<SchoolStage>(),
        TeacherAttribute.CourseKind => Terms.All<CourseKind>(),
        _ => Terms.All<ProfessionalTitle>(),
    };

    private static int? Optional<T>(TeacherAttribute attribute, string? term) where T : struct, Enum => term is null ? null : Required<T>(attribute, term);

    private static int Required<T>(TeacherAttribute attribute, string? term) where T : struct, Enum
        => Terms.TryParse<T>(term, out var value) ? Convert.ToInt32(value) : throw StaffErrors.UnknownValue(Terms.Shown(attribute), term ?? "");
}
