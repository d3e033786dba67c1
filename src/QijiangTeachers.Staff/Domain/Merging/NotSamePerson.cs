using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Two records look alike and were found to be two people: they aren't shown as likely doubles any more.</summary>
public sealed class NotSamePerson : CreationAuditedAggregateRoot<Guid>
{
    private NotSamePerson() { }

    public NotSamePerson(TeacherPair pair, string reason, string by) => (Id, FirstId, SecondId, Reason, By) = (Guid.CreateVersion7(), pair.FirstId, pair.SecondId, reason, by);

    /// <summary>The one with the lower number.</summary>
    public Guid FirstId { get; private init; }
    public Guid SecondId { get; private init; }
    public string Reason { get; private init; } = "";
    public string By { get; private init; } = "";
}
