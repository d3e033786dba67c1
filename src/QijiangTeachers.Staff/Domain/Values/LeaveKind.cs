using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>类型 of the sheet 假期与豁免.</summary>
public enum LeaveKind
{
    /// <summary>Stops the clock of training hours, as do sickness and study.</summary>
    [Term("产假", English = "Maternity leave")] Maternity = 1,
    [Term("病假", English = "Sick leave")] Sickness = 2,
    [Term("学习", English = "Study leave")] Study = 3,
    [Term("借调", English = "Secondment")] Secondment = 4,
    [Term("援派", English = "Aid posting")] AidPosting = 5,
    /// <summary>Takes the person out of both sides of the rotation ratio.</summary>
    [Term("豁免", English = "Rotation exemption")] RotationExemption = 6,
}
