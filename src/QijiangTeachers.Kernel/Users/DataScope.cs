namespace QijiangTeachers.Kernel.Users;

/// <summary>
/// Where a user may look: the whole district, some schools, or only the own record. It is the default query filter
/// <see cref="FilterName"/> of every scoped entity.
/// </summary>
public sealed record DataScope(bool IsDistrict, IReadOnlyList<Guid> SchoolIds, Guid? TeacherId)
{
    /// <summary>The name under which EF Core's query filter is registered.</summary>
    public const string FilterName = "DataScope";

    public static DataScope District { get; } = new(true, [], null);
    public static DataScope Nothing { get; } = new(false, [], null);
}
