namespace QijiangTeachers.Kernel.Security;

/// <summary>Without accounts there is nothing to confirm.</summary>
internal sealed class NoConfirmation : IConfirmation
{
    public bool IsNeeded => false;

    public void Require() { }

    public Task ConfirmAsync(string secret, CancellationToken ct = default) => Task.CompletedTask;
}
