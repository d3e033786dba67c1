using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>What can happen to a request; which act is possible in which state says <see cref="RequestMachine"/>.</summary>
public enum RequestAct
{
    [Term("提交")] Submit,
    [Term("通过")] Approve,
    [Term("退回修改")] Return,
    [Term("不予通过")] Reject,

    /// <summary>The author takes it back to change it, as long as nobody has decided.</summary>
    [Term("收回修改")] Recall,

    /// <summary>The author gives it up.</summary>
    [Term("撤回")] Withdraw,

    /// <summary>The one who decided takes the decision back within <see cref="Request.UndoTime"/>.</summary>
    [Term("撤销")] Undo,

    /// <summary>The deadline of a school's step is over: the district decides.</summary>
    [Term("逾期转办")] Escalate,

    /// <summary>What was approved is done.</summary>
    [Term("办结")] CarryOut,
    [Term("失效")] Lapse,
    [Term("留言")] Comment,
}
