namespace QijiangTeachers.Kernel.Security;

/// <summary>An endpoint or page whose uploaded files are personal data: on their way they lie on the disk sealed only.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SealedFormAttribute : Attribute
{
    /// <summary>Key of the text that a page shows for more than it takes; {0} is the limit.</summary>
    public string TooLarge { get; init; } = "Status413Text";
}
