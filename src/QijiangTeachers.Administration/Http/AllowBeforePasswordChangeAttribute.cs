namespace QijiangTeachers.Administration.Http;

/// <summary>Marks what an account may reach that still has to choose a password of its own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AllowBeforePasswordChangeAttribute : Attribute;
