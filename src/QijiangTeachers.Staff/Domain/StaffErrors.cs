using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>All refusals of this module.</summary>
public static class StaffErrors
{
    private const string Prefix = "QijiangTeachers.Staff:";

    public static BusinessException NotInService(DateOnly day) => Of("0001").WithData("Day", day);
    public static BusinessException SameSchool(string school) => Of("0002").WithData("School", school);
    public static BusinessException NotAfterArrival(string school, DateOnly arrivedOn) => Of("0003").WithData("School", school).WithData("ArrivedOn", arrivedOn);
    public static BusinessException SpellsOverlap(string school, EffectivePeriod period)
        => Of("0004").WithData("School", school).WithData("From", period.From).WithData("LastDay", period.LastDay is { } last ? last.ToString("yyyy-MM-dd") : "今");
    public static BusinessException LaterSpell(string school, DateOnly from) => Of("0005").WithData("School", school).WithData("From", from);
    public static BusinessException StillInService(string school, DateOnly day) => Of("0006").WithData("School", school).WithData("Day", day);
    public static BusinessException TooYoung(DateOnly sixteenth) => Of("0007").WithData("Day", sixteenth);
    public static BusinessException EndBeforeStart(DateOnly from) => Of("0008").WithData("From", from);
    public static BusinessException SpellExists(string school, DateOnly from) => Of("0009").WithData("School", school).WithData("From", from);
    public static BusinessException RosterSpell() => Of("0010");
    public static BusinessException LeavesOverlap(string kind, DateOnly from) => Of("0011").WithData("Kind", kind).WithData("From", from);
    public static BusinessException NumberTaken(string number) => Of("0012").WithData("Number", number);

    /// <summary>Says nothing of a person outside the scope.</summary>
    public static BusinessException IdNumberTaken() => Of("0013");
    public static BusinessException OwnRecord() => Of("0014");
    public static BusinessException DistrictDecides() => Of("0015");
    public static BusinessException FaultClosed() => Of("0016");
    public static BusinessException SchoolCodeTaken(string code) => Of("0017").WithData("Code", code);
    public static BusinessException NameTaken(string name) => Of("0018").WithData("Name", name);
    public static BusinessException StillUsed(string name, int schools) => Of("0019").WithData("Name", name).WithData("Schools", schools);
    public static BusinessException UnknownValue(string attribute, string value) => Of("0020").WithData("Attribute", attribute).WithData("Value", value);
    public static BusinessException NeverLeft() => Of("0021");
    public static BusinessException OwnFault() => Of("0022");
    public static BusinessException ImportNotTried() => Of("0023");
    public static BusinessException ImportExpired() => Of("0024");
    public static BusinessException ImportOfAnother(string userName) => Of("0025").WithData("UserName", userName);
    public static BusinessException ImportConfirmed() => Of("0026");
    public static BusinessException NothingToImport() => Of("0027");

    /// <summary>Those who decide have agreed that it is wrong; who corrects doesn't decide otherwise.</summary>
    public static BusinessException FaultProved() => Of("0028");
    public static BusinessException LeadOutsideCluster(string school, string cluster) => Of("0029").WithData("School", school).WithData("Cluster", cluster);

    public static BusinessException SchoolClosed(string school, DateOnly closedOn) => Of("0030").WithData("School", school).WithData("LastDay", closedOn.AddDays(-1));
    public static BusinessException ReorganisationBlocked(int rows, string row, string why) => Of("0031").WithData("Rows", rows).WithData("Row", row).WithData("Why", why);
    public static BusinessException ReorganisationRests(int rows, string row) => Of("0032").WithData("Rows", rows).WithData("Row", row);

    public static BusinessException SameRecord() => Of("0050");
    public static BusinessException MergeBlocked(string row, string why) => Of("0051").WithData("Row", row).WithData("Why", why);

    /// <summary>The record under which the person goes on was itself merged later.</summary>
    public static BusinessException MergedFurther(string number) => Of("0052").WithData("Number", number);
    public static BusinessException UndoOverlaps(string school, DateOnly from) => Of("0053").WithData("School", school).WithData("From", from);

    public static BusinessException Erased() => Of("0060");
    public static BusinessException ErasureInService() => Of("0061");
    public static BusinessException ErasureRequestsOpen() => Of("0062");
    public static BusinessException ErasureFaultsOpen() => Of("0063");
    public static BusinessException ErasureRetention(DateOnly until) => Of("0064").WithData("Until", until);
    public static BusinessException ErasureOfMerged() => Of("0065");
    public static BusinessException ErasureHistoryDamaged(Guid processId) => Of("0066").WithData("Process", processId);

    private static BusinessException Of(string number) => new(Prefix + number);
}
