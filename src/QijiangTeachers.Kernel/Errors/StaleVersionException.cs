namespace QijiangTeachers.Kernel.Errors;

/// <summary>Somebody else changed the record after it was read (409).</summary>
public sealed class StaleVersionException(Exception? inner = null) : Exception("The record was changed by somebody else.", inner);
