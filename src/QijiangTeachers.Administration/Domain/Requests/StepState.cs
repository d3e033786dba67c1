using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>Where one step of a request stands.</summary>
public enum StepState
{
    [Term("未到")] Waiting,
    [Term("待审核")] Current,
    [Term("已通过")] Approved,
    [Term("退回修改")] Returned,
    [Term("未通过")] Rejected,

    /// <summary>The request comes from the one who would decide here: submitting says yes for the school.</summary>
    [Term("由发起人代表")] Represented,
}
