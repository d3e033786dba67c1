using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>An approved request that is to be carried out once its decision can't be taken back any more.</summary>
public sealed class RequestOutcome : DrainRow
{
    private RequestOutcome() { }

    /// <param name="requestId">Unique: one outcome per request.</param>
    /// <param name="due">UTC.</param>
    public RequestOutcome(Guid requestId, DateTime due) : base(due) => RequestId = requestId;

    public Guid RequestId { get; private init; }

    public override string About => RequestId.ToString();
}
