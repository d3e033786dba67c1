using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>What can happen to a request; which act is possible in which state says <see cref="RequestMachine"/>.</summary>
public enum RequestAct
{
    [Term("提交", English = "submitted")] Submit,
    [Term("通过", English = "approved")] Approve,
    [Term("退回修改", English = "returned for changes")] Return,
    [Term("不予通过", English = "rejected")] Reject,

    /// <summary>The author takes it back to change it, as long as nobody has decided.</summary>
    [Term("收回修改", English = "recalled for changes")] Recall,

    /// <summary>The author gives it up.</summary>
    [Term("撤回", English = "withdrawn")] Withdraw,

    /// <summary>The one who decided takes the decision back within <see cref="Request.UndoTime"/>.</summary>
    [Term("撤销", English = "undone")] Undo,

    /// <summary>The deadline of a school's step is over: the district decides.</summary>
    [Term("逾期转办", English = "passed on after the deadline")] Escalate,

    /// <summary>What was approved is done.</summary>
    [Term("办结", English = "carried out")] CarryOut,
    [Term("失效", English = "lapsed")] Lapse,
    [Term("留言", English = "comment")] Comment,
}
