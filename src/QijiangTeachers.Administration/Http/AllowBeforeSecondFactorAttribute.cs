namespace QijiangTeachers.Administration.Http;

/// <summary>Marks what an account may reach that must have a second factor and hasn't set it up yet.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AllowBeforeSecondFactorAttribute : Attribute;
