namespace QijiangTeachers.Kernel.Permissions;

/// <summary>The roles of design §8. A person may hold several, each with its own scope.</summary>
public static class RoleNames
{
    public const string Teacher = "teacher";

    /// <summary>学校管理员: enters and imports for the own school, decides nothing.</summary>
    public const string SchoolClerk = "school-clerk";
    public const string Principal = "principal";

    /// <summary>教师发展中心.</summary>
    public const string TrainingOfficer = "training-officer";

    /// <summary>区教委人事科.</summary>
    public const string HrOfficer = "hr-officer";

    /// <summary>Member of a selection panel.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Runs the system; sees no personal data that the work doesn't need.</summary>
    public const string Operator = "operator";

    /// <summary>Reads the audit log, changes nothing.</summary>
    public const string Auditor = "auditor";

    public static IReadOnlyList<string> All { get; } =
        [Teacher, SchoolClerk, Principal, TrainingOfficer, HrOfficer, Reviewer, Operator, Auditor];
}
