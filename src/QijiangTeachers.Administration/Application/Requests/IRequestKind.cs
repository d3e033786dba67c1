using QijiangTeachers.Administration.Domain.Requests;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>
/// One kind of request: a module derives from <see cref="RequestKind{TInput}"/> and registers it; queue, decisions, deadlines,
/// stand-ins and history come from the mechanism.
/// </summary>
public interface IRequestKind
{
    /// <summary>E.g. <c>Staff.Transfer</c>; stored with each request.</summary>
    string Name { get; }

    /// <summary>The page on which the author changes a draft or a returned request; <c>?request={id}</c> is added.</summary>
    string EditPath(Request request);

    Task<RequestView> DescribeAsync(Request request, CancellationToken ct);

    /// <summary>Does what was asked for, inside the transaction of the outcome.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">It isn't possible any more: the request lapses with this text.</exception>
    Task CarryOutAsync(Request request, CancellationToken ct);
}
