namespace QijiangTeachers.Kernel.Security;

/// <summary>A command whose answer is nowhere kept, for it holds a password or what else is revealed once.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SecretAnswerAttribute : Attribute;
