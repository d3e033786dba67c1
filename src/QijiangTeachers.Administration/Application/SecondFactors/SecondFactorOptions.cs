namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>Configuration section <c>Security:SecondFactor</c>.</summary>
internal sealed class SecondFactorOptions
{
    public const string Section = "Security:SecondFactor";

    /// <summary>Whether those who can do most have to have one. Unset: in production.</summary>
    public bool? Required { get; set; }
}
