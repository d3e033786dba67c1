using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Kernel.Security;

/// <summary>
/// Password or code once more before what mustn't be done at an unlocked screen that its owner has left: numbers in full,
/// another's account, the own ways in.
/// </summary>
public interface IConfirmation
{
    /// <summary>Whether the last proof is too old.</summary>
    bool IsNeeded { get; }

    /// <exception cref="ConfirmationNeededException"><see cref="IsNeeded"/>.</exception>
    void Require();

    /// <summary>Takes the password, or a code of the second factor.</summary>
    /// <exception cref="InputInvalidException">It is wrong.</exception>
    Task ConfirmAsync(string secret, CancellationToken ct = default);
}
