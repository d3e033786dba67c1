using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>What a teacher's cycle is judged by.</summary>
public enum HourPartKind
{
    [Term("总学时", English = "Total")] Total = 1,
    [Term("区级以上集中培训", English = "Centralised training at district level or above")] Centralised = 2,
    [Term("师德", English = "Ethics")] Ethics = 3,
    [Term("思想政治", English = "Ideology")] Ideology = 4,
    [Term("信息技术 2.0", English = "Information technology 2.0")] InformationTechnology = 5,
}
