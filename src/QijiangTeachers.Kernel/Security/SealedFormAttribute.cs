namespace QijiangTeachers.Kernel.Security;

/// <summary>An endpoint or page whose uploaded files are personal data: on their way they lie on the disk sealed only.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SealedFormAttribute : Attribute;
