using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>Somebody who is away lets another decide, from one day to another. The stand-in's decisions carry both names.</summary>
public sealed class StandIn : CreationAuditedAggregateRoot<Guid>
{
    private StandIn() { }

    public StandIn(Guid absentId, string absentName, Guid standInId, string standInName, DateOnly from, DateOnly to)
        => (Id, AbsentId, AbsentName, StandInId, StandInName, From, To) = (Guid.CreateVersion7(), absentId, absentName, standInId, standInName, from, to);

    public Guid AbsentId { get; private init; }
    public string AbsentName { get; private init; } = "";
    public Guid StandInId { get; private init; }
    public string StandInName { get; private init; } = "";

    /// <summary>The first day (China time).</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Ends it: yesterday was the last day, or there was none.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool End(DateOnly today)
    {
        if (To < today) return false;
        To = today.AddDays(-1);
        return true;
    }
}
