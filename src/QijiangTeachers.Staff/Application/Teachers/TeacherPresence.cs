namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>Which people a list shows by their standing on its day.</summary>
public enum TeacherPresence
{
    InService,
    /// <summary>In service, and on leave, seconded or on an aid posting that day.</summary>
    Away,
    Left,
    /// <summary>Service begins after the day.</summary>
    NotYet,
    All,
}
