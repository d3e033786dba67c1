namespace QijiangTeachers.Benchmarks.District;

/// <summary>How large a made-up district is; 50 people to a school.</summary>
internal sealed record DistrictSize(string Name, int Teachers, int HoursPerTeacher)
{
    /// <summary>A district of the plan's size: 10,000 teachers, 1,000,000 hour entries.</summary>
    public static DistrictSize District { get; } = new("district", 10_000, 100);

    /// <summary>A municipality: 200,000 teachers, 20,000,000 hour entries; some 10 GB of disk.</summary>
    public static DistrictSize Large { get; } = new("large", 200_000, 100);

    /// <summary>The people of a municipality without their hours: enough for the list of teachers, half a gigabyte.</summary>
    public static DistrictSize Many { get; } = new("many", 200_000, 0);

    public int Schools => Teachers / 50;

    public override string ToString() => $"{Teachers:N0} teachers, {(long)Teachers * HoursPerTeacher:N0} hour entries";
}
