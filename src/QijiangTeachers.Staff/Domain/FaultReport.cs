using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>数据有误: a person says that a fact of the own record is wrong; the school or the district answers.</summary>
public sealed class FaultReport : CreationAuditedAggregateRoot<Guid>
{
    public const int MaxTextLength = 500;

    private FaultReport() { }

    /// <param name="requestId">The request with the evidence, which was agreed to.</param>
    public FaultReport(Guid teacherId, string fact, string about, string text, Guid? requestId = null)
        => (Id, TeacherId, Fact, About, Text, RequestId, State) = (Guid.CreateVersion7(), teacherId, fact, about, text, requestId, FaultState.Open);

    public Guid TeacherId { get; private init; }

    /// <summary>Which fact: <c>profile:职称</c>, <c>spell:{id}</c>, <c>title:{id}</c>.</summary>
    public string Fact { get; private init; } = "";

    /// <summary>The fact in words, as the person saw it.</summary>
    public string About { get; private init; } = "";

    /// <summary>What is wrong with it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The request that it comes from, where it was proved; null when it was just said.</summary>
    public Guid? RequestId { get; private init; }
    public FaultState State { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>False when it stands answered so already.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">Withdrawn, answered otherwise, or proved and to be declined.</exception>
    public bool Close(FaultState state, string answer, string by, DateTime utcNow)
    {
        if (State == state && Answer == answer) return false;
        if (State != FaultState.Open) throw StaffErrors.FaultClosed();
        if (RequestId is not null && state == FaultState.Declined) throw StaffErrors.FaultProved();
        (State, Answer, AnsweredBy, AnsweredAt) = (state, answer, by, utcNow);
        return true;
    }

    /// <summary>The reporter takes it back; false when that happened already.</summary>
    /// <exception cref="Kernel.Errors.BusinessException">It was answered.</exception>
    public bool Withdraw()
    {
        if (State == FaultState.Withdrawn) return false;
        if (State != FaultState.Open) throw StaffErrors.FaultClosed();
        State = FaultState.Withdrawn;
        return true;
    }
}
