using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>To which group of the time line an event belongs, and what turn it is: by its module, corrections by their name.</summary>
internal static class EventGroups
{
    /// <summary>The event whose value says which attribute it is about.</summary>
    public const string AttributeChanged = "Staff.TeacherAttributeChanged";

    private static readonly string Title = $"\"{Terms.Of(TeacherAttribute.Title)}\"";

    /// <param name="type">Name of the event.</param>
    /// <param name="data">Its JSON; needed of <see cref="AttributeChanged"/> only.</param>
    public static string Of(string type, string? data) => type switch
    {
        _ when IsCorrection(type) => TimelineGroups.Correction,
        AttributeChanged when data?.Contains(Title, StringComparison.Ordinal) == true => TimelineGroups.ProfessionalTitle,
        "Staff.RecordConfirmed" => TimelineGroups.Other,
        _ when Is(type, "Training.") => TimelineGroups.Hours,
        _ when Is(type, "Cultivation.") || Is(type, "Credentials.") => TimelineGroups.Honour,
        _ when Is(type, "Staff.") || Is(type, "Rotation.") => TimelineGroups.Service,
        _ => TimelineGroups.Other,
    };

    public static TimelineNature NatureOf(string type, string group) => type switch
    {
        _ when group == TimelineGroups.Correction => TimelineNature.Correction,
        _ when group == TimelineGroups.ProfessionalTitle || Says(type, "Recognised") => TimelineNature.Gain,
        "Staff.TeacherAdded" or "Staff.TeacherReturned" => TimelineNature.Beginning,
        "Rotation.PlacementAdded" => TimelineNature.Away,
        _ when Says(type, "Ended") || Says(type, "Left") => TimelineNature.End,
        _ => TimelineNature.Fact,
    };

    private static bool IsCorrection(string type) => Says(type, "Corrected") || Says(type, "Removed") || Says(type, "TakenBack") || Says(type, "Fault");

    private static bool Is(string type, string module) => type.StartsWith(module, StringComparison.Ordinal);

    private static bool Says(string type, string word) => type.Contains(word, StringComparison.Ordinal);
}
