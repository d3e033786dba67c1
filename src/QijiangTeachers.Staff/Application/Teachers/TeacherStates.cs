using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

internal static class TeacherStates
{
    /// <param name="inService">A main spell contains the day.</param>
    /// <param name="status">在职状态 of the roster, which speaks of the time after the last spell.</param>
    /// <param name="first">First day of service; null = no spell.</param>
    /// <param name="end">First day after the last spell.</param>
    /// <param name="day">The day asked about.</param>
    public static TeacherState Of(bool inService, ServiceStatus status, DateOnly? first, DateOnly? end, DateOnly day)
    {
        if (inService) return TeacherState.InService;
        if (first > day) return TeacherState.NotYet;
        if (end is null || end > day) return TeacherState.OutOfService;
        return status switch
        {
            ServiceStatus.Retired => TeacherState.Retired,
            ServiceStatus.Resigned => TeacherState.Resigned,
            ServiceStatus.TransferredOut => TeacherState.TransferredOut,
            ServiceStatus.Deceased => TeacherState.Deceased,
            _ => TeacherState.OutOfService,
        };
    }
}
