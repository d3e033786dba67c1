using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>Who wrote a line: a person's name; for what came by the thousand, how it came.</summary>
public static class TimelineActor
{
    public static string Of(Process process, TextCatalogue texts) => process.Kind switch
    {
        _ when process.Kind.Contains(".Import", StringComparison.Ordinal) => texts.Find("Timeline:Imported") ?? process.ActorName,
        _ when process.Kind.EndsWith(".SeedDemo", StringComparison.Ordinal) => texts.Find("Timeline:Demo") ?? process.ActorName,
        _ => process.ActorName,
    };
}
