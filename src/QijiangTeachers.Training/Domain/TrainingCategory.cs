using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>类别 of a training.</summary>
public enum TrainingCategory
{
    [Term("师德", English = "Ethics")] Ethics = 1,
    [Term("思想政治", English = "Ideology")] Ideology = 2,
    [Term("学科", English = "Subject")] Subject = 3,
    [Term("教育教学", English = "Pedagogy")] Pedagogy = 4,
    [Term("信息技术", English = "Information technology")] InformationTechnology = 5,
    [Term("管理", English = "Management")] Management = 6,
    [Term("班主任", English = "Homeroom teacher")] HomeroomTeacher = 7,
    [Term("新教师", English = "New teacher")] NewTeacher = 8,
    [Term("校长", English = "Principal")] Principal = 9,
    [Term("1+X", English = "1+X")] OnePlusX = 10,
    [Term("其他", English = "Other")] Other = 11,
}
