namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Configuration section <c>Security:Confirmation</c>.</summary>
internal sealed class ConfirmationOptions
{
    public const string Section = "Security:Confirmation";

    /// <summary>For how many minutes a proof is good.</summary>
    public int Minutes { get; set; } = 15;
}
