using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Ui;

/// <summary>
/// A "no" that the page shows instead of failing: a rule that forbids, input that can't be accepted, a record that
/// somebody else has just changed. Everything else (not found, not permitted, a bug) goes on to the status page.
/// </summary>
public sealed class Refusal
{
    private Refusal(Exception cause) => Cause = cause;

    public Exception Cause { get; }

    /// <summary>Field by field, for input that can't be accepted.</summary>
    public IReadOnlyList<FieldError> Errors => Cause is InputInvalidException invalid ? invalid.Errors : [];

    /// <returns>Null when the act went through.</returns>
    public static async Task<Refusal?> CatchAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception e) when (e is BusinessException or InputInvalidException or StaleVersionException)
        {
            return new(e);
        }
    }

    /// <summary>A refusal that the page itself finds, e.g. a file that is missing.</summary>
    public static Refusal Of(string field, string message) => new(new InputInvalidException(field, message));

    public static Refusal Of(BusinessException refusal) => new(refusal);
}
