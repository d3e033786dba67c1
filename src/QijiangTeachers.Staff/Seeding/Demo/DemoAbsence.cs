using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Leave, secondment or exemption of a made-up person.</summary>
public sealed record DemoAbsence(LeaveKind Kind, EffectivePeriod Period, string? Reason);
