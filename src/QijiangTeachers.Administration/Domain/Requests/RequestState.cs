using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>Where a request stands as a whole.</summary>
public enum RequestState
{
    /// <summary>Taken back by its author to be changed.</summary>
    [Term("草稿", English = "Draft")] Draft,

    /// <summary>Some step has it.</summary>
    [Term("审核中", English = "In review")] Pending,
    [Term("退回修改", English = "Returned for changes")] Returned,
    [Term("已通过", English = "Approved")] Approved,
    [Term("未通过", English = "Rejected")] Rejected,
    [Term("已撤回", English = "Withdrawn")] Withdrawn,

    /// <summary>Approved, but it could not be carried out any more.</summary>
    [Term("已失效", English = "Lapsed")] Lapsed,
}
