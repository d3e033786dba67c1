namespace QijiangTeachers.Cultivation.Domain;

/// <summary>What is said of the titles apart from their tiers.</summary>
public static class HonourTitles
{
    /// <summary>特级教师 ranks with the municipal ones or above.</summary>
    public static HonourLevel LevelOf(HonourTitle title) => title <= HonourTitle.DistrictAcademicLeader ? HonourLevel.District : HonourLevel.Municipal;

    public static IReadOnlyList<HonourTitle> Of(HonourLevel level) => [.. Enum.GetValues<HonourTitle>().Where(t => LevelOf(t) == level)];
}
