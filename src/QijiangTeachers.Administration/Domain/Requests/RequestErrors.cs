using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>All refusals about requests and stand-ins.</summary>
internal static class RequestErrors
{
    private const string Prefix = "QijiangTeachers.Administration:";

    public static BusinessException NotPossible(RequestState state, RequestAct act)
        => new BusinessException(Prefix + "0101").WithData("State", Terms.Of(state)).WithData("Act", Terms.Of(act));

    /// <summary>Nobody decides the own request, nor by way of somebody whose own it is.</summary>
    public static BusinessException OwnRequest() => new(Prefix + "0102");
    public static BusinessException NotYourTurn(string label) => new BusinessException(Prefix + "0103").WithData("Step", label);
    public static BusinessException AlreadyDecided(string by) => new BusinessException(Prefix + "0104").WithData("By", by);
    public static BusinessException TooLateToUndo() => new(Prefix + "0105");
    public static BusinessException NotTheAuthor() => new(Prefix + "0106");
    public static BusinessException OpenAlready(string title) => new BusinessException(Prefix + "0107").WithData("Title", title);
    public static BusinessException OwnStandIn() => new(Prefix + "0108");
    public static BusinessException StandInUnknown(string userName) => new BusinessException(Prefix + "0109").WithData("UserName", userName);
    public static BusinessException NothingToStandInFor() => new(Prefix + "0110");
    public static BusinessException StandInOverlaps(string name) => new BusinessException(Prefix + "0111").WithData("Name", name);
    public static BusinessException RecallAfterDecision() => new(Prefix + "0112");
    public static BusinessException TooMany(int max) => new BusinessException(Prefix + "0113").WithData("Max", max);
}
