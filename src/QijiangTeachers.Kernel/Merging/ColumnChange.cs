using System.Text.Json;

namespace QijiangTeachers.Kernel.Merging;

/// <summary>A column of a row before and after, as JSON of the property's type.</summary>
public sealed record ColumnChange(string Column, JsonElement Before, JsonElement After);
