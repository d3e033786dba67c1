namespace QijiangTeachers.Kernel.Domain;

/// <summary>
/// Work to be done, written in the transaction of its cause. A <c>DrainJob</c> claims it, acts, and marks it.
/// </summary>
public abstract class DrainRow : Entity<Guid>
{
    protected DrainRow() { }

    /// <param name="utcNow">Due from then on.</param>
    protected DrainRow(DateTime utcNow) => (Id, CreatedAt, DueAt) = (Guid.CreateVersion7(), utcNow, utcNow);

    /// <summary>UTC, as are all instants here.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it may be tried (next); null once it is done or set aside. While it is tried, when it may be tried again.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Tries that began.</summary>
    public int Attempts { get; private set; }

    /// <summary>Of the last try, without personal data.</summary>
    public string? LastError { get; private set; }

    /// <summary>No further try unless somebody asks for it.</summary>
    public DateTime? SetAsideAt { get; private set; }
    public DateTime? DoneAt { get; private set; }

    /// <summary>What the operator reads when it is set aside; without personal data.</summary>
    public virtual string About => "";
}
