using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Grants;

/// <summary>A role got or lost a permission.</summary>
public sealed record GrantChanged(string Role, string Permission, bool Before, bool After) : HistoryEvent;
