using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>All refusals about evidence that aren't about a field.</summary>
internal static class EvidenceErrors
{
    private const string Prefix = "QijiangTeachers.Administration:";

    /// <summary>It was handed in; a decision may rest on it.</summary>
    public static BusinessException InUse(string name, string title) => new BusinessException(Prefix + "0120").WithData("Name", name).WithData("Title", title);
    public static BusinessException Destroyed(string name) => new BusinessException(Prefix + "0121").WithData("Name", name);
}
