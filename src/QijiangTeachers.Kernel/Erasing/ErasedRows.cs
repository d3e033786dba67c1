namespace QijiangTeachers.Kernel.Erasing;

/// <summary>How many rows of an entity (text <c>Rows:{Entity}</c>) meet which end.</summary>
public sealed record ErasedRows(string Entity, ErasureAct Act, int Count);
