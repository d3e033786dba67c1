using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>That a record was erased, by ids alone: what a restored backup is compared with.</summary>
public sealed class PersonErasureRecord : Entity<Guid>
{
    private PersonErasureRecord() { }

    public PersonErasureRecord(Guid teacherId, Guid processId, DateTime at, ErasureBasis basis)
        => (Id, TeacherId, ProcessId, At, Basis) = (Guid.CreateVersion7(), teacherId, processId, at, basis);

    public Guid TeacherId { get; private init; }
    public Guid ProcessId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
    public ErasureBasis Basis { get; private init; }
}
