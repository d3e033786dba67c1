using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Icon and colour of a line: what turn it is decides first, then what it is about.</summary>
internal static class TimelineLook
{
    public static string IconOf(TimelineEntryDto e) => (e.Nature, e.Group) switch
    {
        (TimelineNature.Correction, _) => "alert-triangle",
        (TimelineNature.End, _) => "circle-minus",
        (TimelineNature.Beginning, _) => "user-plus",
        (TimelineNature.Away, _) => "arrows-exchange",
        (_, TimelineGroups.ProfessionalTitle) => "certificate",
        (_, TimelineGroups.Honour) => "award",
        (_, TimelineGroups.Hours) => "book-2",
        (_, TimelineGroups.Service) => "school",
        _ => "circle-check",
    };

    public static Tone ToneOf(TimelineEntryDto e) => (e.Nature, e.Group) switch
    {
        (TimelineNature.Correction, _) => Tone.Warn,
        (TimelineNature.Gain, _) => Tone.Ok,
        (TimelineNature.Away, _) or (TimelineNature.Fact, TimelineGroups.Hours) => Tone.Info,
        _ => Tone.Mute,
    };
}
