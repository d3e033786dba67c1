namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Makes a person the user of the current scope, with today's roles and grants.</summary>
public interface IJobUsers
{
    /// <returns>False if the account may not be in any more.</returns>
    Task<bool> EnterAsync(Guid accountId, CancellationToken ct);
}
