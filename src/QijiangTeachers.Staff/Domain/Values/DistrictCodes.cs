namespace QijiangTeachers.Staff.Domain;

/// <summary>GB/T 2260 codes of districts; a database holds the schools of one.</summary>
public static class DistrictCodes
{
    /// <summary>重庆市綦江区.</summary>
    public const string Qijiang = "500110";
}
