namespace QijiangTeachers.Staff.Application.People;

/// <summary>What became of one line of a batch.</summary>
public enum BatchOutcome
{
    Created,

    /// <summary>It stood there already, exactly so: sending a batch twice does nothing twice.</summary>
    Unchanged,
    Refused,
}
