namespace QijiangTeachers.Training.Application.Balances;

/// <summary>Where a person stands, as far as lists are put in order and summed by it.</summary>
internal sealed record HourStanding(Guid TeacherId, int OwedTenths, int CountedTenths)
{
    public int MissingTenths => OwedTenths - CountedTenths;
    public bool IsDone => CountedTenths >= OwedTenths;

    /// <returns>What rises in this order; null: the order is no number's, and the database's.</returns>
    public static Func<HourStanding, int>? NumberOf(string? sorting) => sorting?.Trim() switch
    {
        null or "" or "missing desc" or "missing desc, name" => p => -p.MissingTenths,
        "missing" => p => p.MissingTenths,
        "counted" => p => p.CountedTenths,
        "counted desc" => p => -p.CountedTenths,
        "owed" => p => p.OwedTenths,
        "owed desc" => p => -p.OwedTenths,
        _ => null,
    };
}
