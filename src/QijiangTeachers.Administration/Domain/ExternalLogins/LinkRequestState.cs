using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>Where a request to link stands.</summary>
public enum LinkRequestState
{
    [Term("待确认", English = "To be confirmed")] Pending,
    [Term("已确认", English = "Confirmed")] Confirmed,
    [Term("未通过", English = "Refused")] Refused,

    /// <summary>The person asked for another account instead, or linked it without anybody's help.</summary>
    [Term("已失效", English = "Settled otherwise")] Replaced,
}
