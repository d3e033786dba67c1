using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Domain.Jobs;

/// <summary>Refusals about jobs.</summary>
internal static class JobErrors
{
    private const string Prefix = "QijiangTeachers.Administration:";

    public static BusinessException NeedsItsPage() => new(Prefix + "0021");
    public static BusinessException NotRunning() => new(Prefix + "0022");
    public static BusinessException NothingSetAside() => new(Prefix + "0023");
}
