namespace QijiangTeachers.Kernel.Erasing;

/// <summary>A value of a history event that goes when the person is erased whom the event concerns: free text, an address, the name of a file.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
