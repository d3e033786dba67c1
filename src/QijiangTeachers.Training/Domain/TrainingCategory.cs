using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>类别 of a training.</summary>
public enum TrainingCategory
{
    [Term("师德")] Ethics = 1,
    [Term("思想政治")] Ideology = 2,
    [Term("学科")] Subject = 3,
    [Term("教育教学")] Pedagogy = 4,
    [Term("信息技术")] InformationTechnology = 5,
    [Term("管理")] Management = 6,
    [Term("班主任")] HomeroomTeacher = 7,
    [Term("新教师")] NewTeacher = 8,
    [Term("校长")] Principal = 9,
    [Term("1+X")] OnePlusX = 10,
    [Term("其他")] Other = 11,
}
