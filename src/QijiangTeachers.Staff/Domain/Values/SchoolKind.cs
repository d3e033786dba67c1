using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>学段 of the sheet 学校: the kind of school or institution.</summary>
public enum SchoolKind
{
    [Term("幼儿园", English = "Kindergarten")] Kindergarten = 1,
    [Term("小学", English = "Primary school")] Primary = 2,
    [Term("初级中学", English = "Lower secondary school")] LowerSecondary = 3,
    /// <summary>Primary and lower secondary under one roof; split by stage in the statistics.</summary>
    [Term("九年一贯制学校", English = "Nine-year school")] NineYear = 4,
    [Term("高级中学", English = "Upper secondary school")] UpperSecondary = 5,
    /// <summary>Lower and upper secondary.</summary>
    [Term("完全中学", English = "Complete secondary school")] CompleteSecondary = 6,
    /// <summary>The only kind that counts for the share of dual-qualified teachers.</summary>
    [Term("中等职业学校", English = "Vocational secondary school")] VocationalSecondary = 7,
    [Term("特殊教育学校", English = "Special-needs school")] Special = 8,
    [Term("教研机构", English = "Teaching research institute")] ResearchInstitute = 9,
    [Term("教师发展中心", English = "Teacher development centre")] TeacherDevelopmentCentre = 10,
    [Term("校外教育机构", English = "Out-of-school institution")] OutOfSchool = 11,
    [Term("成人学校", English = "Adult school")] AdultSchool = 12,
    [Term("教育行政机构", English = "Education administration")] Administration = 13,
}
