namespace QijiangTeachers.Staff.Domain;

/// <summary>A value of the record that can be taken from either side when two records are merged.</summary>
/// <param name="Key">Its name in forms and requests.</param>
/// <param name="Column">The roster's column.</param>
/// <param name="Take">The first profile with the value of the second.</param>
public sealed record MergeField(string Key, string Column, Func<TeacherProfile, TeacherProfile, TeacherProfile> Take)
{
    public const string IdNumber = "idNumber";
    public const string Phone = "phone";

    /// <summary>性别 and 出生日期 follow the ID number, 在职状态 the last employment; days go with what they date.</summary>
    public static IReadOnlyList<MergeField> All { get; } =
    [
        new("name", "姓名", (to, from) => to with { Name = from.Name }),
        new("ethnicity", "民族", (to, from) => to with { Ethnicity = from.Ethnicity }),
        new("politicalStatus", "政治面貌", (to, from) => to with { PoliticalStatus = from.PoliticalStatus }),
        new("email", "邮箱", (to, from) => to with { Email = from.Email }),
        new("stage", "任教学段", (to, from) => to with { Stage = from.Stage }),
        new("subject", "任教学科", (to, from) => to with { Subject = from.Subject }),
        new("category", "教师类别", (to, from) => to with { Category = from.Category }),
        new("courseKind", "课程类别", (to, from) => to with { CourseKind = from.CourseKind }),
        new("employment", "用工形式", (to, from) => to with { Employment = from.Employment }),
        new("entrySource", "来源", (to, from) => to with { EntrySource = from.EntrySource }),
        new("workStartedOn", "参加工作日期", (to, from) => to with { WorkStartedOn = from.WorkStartedOn }),
        new("position", "职务", (to, from) => to with { Position = from.Position, PositionSince = from.PositionSince }),
        new("isHomeroomTeacher", "班主任", (to, from) => to with { IsHomeroomTeacher = from.IsHomeroomTeacher }),
        new("postGrade", "岗位等级", (to, from) => to with { PostGrade = from.PostGrade }),
        new("education", "最高学历", (to, from) => to with { Education = from.Education }),
        new("degree", "最高学位", (to, from) => to with { Degree = from.Degree }),
        new("title", "职称", (to, from) => to with { Title = from.Title, TitleSince = from.TitleSince }),
    ];

    /// <summary>What would change if the second's value were taken; its own column first.</summary>
    public IReadOnlyList<Kernel.History.FieldChange> Difference(TeacherProfile to, TeacherProfile from) => to.ChangesTo(Take(to, from));
}
