namespace QijiangTeachers.Kernel.Jobs;

/// <summary>
/// A failure that says itself what is wrong and what to do, without personal data: its message stands in the run log.
/// Of any other exception only the type is kept.
/// </summary>
/// <param name="permanent">Trying again can't help: a drained row is set aside at once.</param>
public sealed class JobFailedException(string message, bool permanent = false, Exception? inner = null) : Exception(message, inner)
{
    public bool Permanent { get; } = permanent;
}
