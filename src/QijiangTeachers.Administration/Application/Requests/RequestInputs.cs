using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>Which of the requests that one may see.</summary>
public enum RequestBox
{
    /// <summary>待我处理: my turn.</summary>
    Queue,

    /// <summary>我发起的.</summary>
    Mine,

    /// <summary>已处理: those I decided, the latest first.</summary>
    Decided,

    /// <summary>All inside the scope.</summary>
    All,
}

public sealed record GetRequestListInput : PagedAndSortedResultRequestDto
{
    public RequestBox? Box { get; init; }
    public RequestState? State { get; init; }
    public string? Kind { get; init; }

    /// <summary>Only those to be looked at one by one, or only the ordinary ones.</summary>
    public bool? Unusual { get; init; }
}

/// <summary>通过, 退回修改 or 不予通过.</summary>
public sealed record DecideRequestDto
{
    /// <summary><see cref="RequestAct.Approve"/>, <see cref="RequestAct.Return"/> or <see cref="RequestAct.Reject"/>.</summary>
    [Required] public RequestAct? Act { get; set; }

    /// <summary>Required unless it is a yes.</summary>
    [MaxLength(Request.MaxNoteLength)] public string? Note { get; set; }

    /// <summary>Of the request as it was read.</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

/// <summary>A yes to several; the unusual ones among them are left for a look.</summary>
public sealed record ApproveRequestsDto
{
    public const int Max = 200;

    [Required, MinLength(1)] public IReadOnlyList<Guid> Ids { get; set; } = [];
    [MaxLength(Request.MaxNoteLength)] public string? Note { get; set; }
}

public sealed record UndoDecisionsDto
{
    [Required, MinLength(1)] public IReadOnlyList<Guid> Ids { get; set; } = [];
}

/// <summary>收回修改 (to change it) or 撤回 (to give it up).</summary>
public sealed record TakeBackRequestDto
{
    [Required] public RequestAct? Act { get; set; }
    [MaxLength(Request.MaxNoteLength)] public string? Note { get; set; }
}

public sealed record CommentOnRequestDto
{
    [Required, MaxLength(Request.MaxNoteLength)] public string Text { get; set; } = "";
}
