using Microsoft.Data.Sqlite;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Benchmarks.Indicators;

/// <summary>
/// The nine figures as somebody would write them by hand for this SQLite schema, one statement each, with nothing around
/// them. Days are day numbers, enums their numbers.
/// </summary>
internal sealed class BareSql : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DateOnly _day;

    public BareSql(string file, DateOnly day)
    {
        _day = day;
        _connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;";   // as the registry's own connections have them
        command.ExecuteNonQuery();
    }

    public Dictionary<string, IndicatorParts> Run() => new()
    {
        [IndicatorCodes.DistrictBackbone] = Tier("1,2", "3,4,5,6,7,8,9,10"),
        [IndicatorCodes.Outstanding] = Tier("3,4,5,6,7", "8,9,10"),
        [IndicatorCodes.Educator] = Tier("8,9,10", "0"),
        [IndicatorCodes.BackboneShare] = Parts(BackboneShare),
        [IndicatorCodes.DualQualifiedShare] = Parts(Dual),
        [IndicatorCodes.KindergartenRatio] = Parts(Kindergarten),
        [IndicatorCodes.HoursCompletion] = Parts(Hours),
        [IndicatorCodes.RotationRatio] = Parts(Rotation("SELECT COUNT(*), (SELECT COUNT(*) FROM eligible) FROM rotating")),
        [IndicatorCodes.RotationBackboneRatio] = Parts(Rotation("""
            SELECT COALESCE(SUM(EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = r.TeacherId AND t.IsDeleted = 0 AND t."From" <= r.Start AND t."To" > r.Start)), 0), COUNT(*) FROM rotating r
            """)),
    };

    private const string InService = """Staff_ServiceSegment s WHERE s."From" <= $day AND s."To" > $day""";

    private IndicatorParts Tier(string own, string higher) => Parts($"""
        SELECT SUM(NOT above), 0, COUNT(*), 0,
          (SELECT COUNT(DISTINCT TeacherId) FROM Cultivation_TitleTerm WHERE IsDeleted = 0 AND Title IN ({own}) AND "From" >= $flow AND "From" <= $day)
        FROM (SELECT EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND t.IsDeleted = 0 AND t.Title IN ({higher}) AND t."From" <= $day AND t."To" > $day) AS above
          FROM {InService} AND EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND t.IsDeleted = 0 AND t.Title IN ({own}) AND t."From" <= $day AND t."To" > $day))
        """);

    private const string BackboneShare = $"""
        SELECT SUM(EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND t.IsDeleted = 0 AND t."From" <= $day AND t."To" > $day)), COUNT(*)
        FROM {InService} AND s.IsFullTimeTeacher
        """;

    private const string Dual = $"""
        SELECT SUM(kind IN (2, 3) AND held), SUM(kind IN (2, 3)), SUM(held), COUNT(*) FROM (
          SELECT COALESCE(s.CourseKind, 0) AS kind, EXISTS (SELECT 1 FROM Credentials_DualQualification q WHERE q.TeacherId = s.TeacherId AND q.IsDeleted = 0 AND q."From" <= $day AND q."To" > $day) AS held
          FROM {InService} AND s.IsFullTimeTeacher
            AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= $day AND p."To" > $day AND p.Kind = 7))
        """;

    private const string Kindergarten = $"""
        SELECT (SELECT SUM(Pupils) FROM Staff_SchoolPeriod WHERE "From" <= $day AND "To" > $day AND Kind = 1), COUNT(*)
        FROM {InService} AND s.IsFullTimeTeacher AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= $day AND p."To" > $day AND p.Kind = 1)
        """;

    private const string Hours = $"""
        SELECT SUM(hours >= MIN(months * 60, 3600)), COUNT(*) FROM (
          SELECT (SELECT SUM(MIN(m.LastMonth, $lastMonth) - MAX(m.FirstMonth, $firstMonth) + 1) FROM Staff_CreditableMonths m WHERE m.TeacherId = s.TeacherId AND m.FirstMonth <= $lastMonth AND m.LastMonth >= $firstMonth) AS months,
            (SELECT COALESCE(SUM(h.HoursTenths), 0) FROM Training_HourEntry h WHERE h.TeacherId = s.TeacherId AND h.EndOn >= $cycle AND h.EndOn <= $day) AS hours
          FROM {InService} AND s.IsFullTimeTeacher) WHERE months > 0
        """;

    private static string Rotation(string select) => $"""
        WITH eligible AS (
          SELECT s.TeacherId FROM Staff_ServiceSegment s JOIN Staff_Teacher t ON t.Id = s.TeacherId
          WHERE s."From" <= $start AND s."To" > $start AND s.IsFullTimeTeacher AND s.Employment = 1 AND s.ChainFrom <= $chain AND s.Stage IN (2, 3)
            AND CASE WHEN s.Title >= 4 THEN t.SeniorRetirementOn ELSE t.RegularRetirementOn END > $relief AND t.IsDeleted = 0
            AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= $start AND p."To" > $start AND p.Ownership = 1)
            AND NOT EXISTS (SELECT 1 FROM Staff_Leave l WHERE l.TeacherId = s.TeacherId AND l.Kind = 6 AND l.IsDeleted = 0 AND l."From" <= $start AND l."To" > $start)),
        rotating AS (
          SELECT p.TeacherId, MIN(p."From") AS Start FROM Rotation_Placement p JOIN eligible e ON e.TeacherId = p.TeacherId
          WHERE p.IsDeleted = 0 AND p.Kind IN (1, 2) AND p."From" >= $start AND p."From" <= $day AND p.PlannedDays >= 300 GROUP BY p.TeacherId)
        {select}
        """;

    private IndicatorParts Parts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        var start = new DateOnly(_day.Month >= 9 ? _day.Year : _day.Year - 1, 9, 1);
        var cycle = new DateOnly((_day.Year - 1) / 5 * 5 + 1, 1, 1);
        Day("$day", _day);
        Day("$flow", new(2021, 1, 1));
        Day("$cycle", cycle);
        Day("$start", start);
        Day("$chain", start.AddYears(-6));
        Day("$relief", start.AddMonths(60));
        command.Parameters.AddWithValue("$firstMonth", cycle.Year * 12);
        command.Parameters.AddWithValue("$lastMonth", _day.Year * 12 + _day.Month - (_day.AddDays(1).Day == 1 ? 1 : 2));
        using var reader = command.ExecuteReader();
        reader.Read();
        return new(Number(0), Number(1), Number(2), Number(3), Number(4));

        void Day(string name, DateOnly day) => command.Parameters.AddWithValue(name, day.DayNumber);
        int Number(int at) => at < reader.FieldCount && !reader.IsDBNull(at) ? reader.GetInt32(at) : 0;
    }

    public void Dispose() => _connection.Dispose();
}
