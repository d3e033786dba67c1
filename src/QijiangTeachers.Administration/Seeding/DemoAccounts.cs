using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Administration.Seeding;

/// <summary>The eight ways into the demo district. Their password is public: a production start with it is refused.</summary>
public static class DemoAccounts
{
    public const string Password = "Qijiang@2025";

    /// <summary>User name, role and, for those who are no teachers, an invented name.</summary>
    public static IReadOnlyList<(string UserName, string Role, string? Name)> All { get; } =
    [
        ("teacher", RoleNames.Teacher, null), ("clerk", RoleNames.SchoolClerk, null), ("principal", RoleNames.Principal, null),
        ("trainer", RoleNames.TrainingOfficer, "穆清扬"), ("hr", RoleNames.HrOfficer, "向南栀"), ("reviewer", RoleNames.Reviewer, "闵知微"),
        ("operator", RoleNames.Operator, "冉启明"), ("auditor", RoleNames.Auditor, "阳静远"),
    ];
}
