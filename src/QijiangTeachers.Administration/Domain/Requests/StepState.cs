using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>Where one step of a request stands.</summary>
public enum StepState
{
    [Term("未到", English = "Not yet due")] Waiting,
    [Term("待审核", English = "Awaiting decision")] Current,
    [Term("已通过", English = "Approved")] Approved,
    [Term("退回修改", English = "Returned for changes")] Returned,
    [Term("未通过", English = "Rejected")] Rejected,

    /// <summary>The request comes from the one who would decide here: submitting says yes for the school.</summary>
    [Term("由发起人代表", English = "Represented by the applicant")] Represented,
}
