namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Who runs a job, and until when that counts if nothing more is heard.</summary>
internal sealed class JobLease
{
    private JobLease() { }

    public JobLease(string key) => Key = key;

    public string Key { get; private init; } = "";
    public Guid? Holder { get; private set; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime Until { get; private set; }
}
