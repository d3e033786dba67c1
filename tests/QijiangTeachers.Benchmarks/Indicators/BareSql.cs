using QijiangTeachers.Benchmarks.District;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Benchmarks.Indicators;

/// <summary>
/// The nine figures as somebody would write them by hand for this schema, one statement each, with nothing around
/// them. Enums are their numbers.
/// </summary>
internal sealed class BareSql : IDisposable
{
    private readonly BareConnection _connection;
    private readonly DateOnly _day;

    public BareSql(BenchmarkDistrict district, DateOnly day) => (_connection, _day) = (BareConnection.Open(district), day);

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
            SELECT COUNT(*) FILTER (WHERE EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = r.TeacherId AND NOT t.IsDeleted AND t."From" <= r.Start AND t."To" > r.Start)), COUNT(*) FROM rotating r
            """)),
    };

    private const string InService = """Staff_ServiceSegment s WHERE s."From" <= @day AND s."To" > @day""";

    private IndicatorParts Tier(string own, string higher) => Parts($"""
        SELECT COUNT(*) FILTER (WHERE NOT above), 0, COUNT(*), 0,
          (SELECT COUNT(DISTINCT TeacherId) FROM Cultivation_TitleTerm WHERE NOT IsDeleted AND Title IN ({own}) AND "From" >= @flow AND "From" <= @day)
        FROM (SELECT EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND NOT t.IsDeleted AND t.Title IN ({higher}) AND t."From" <= @day AND t."To" > @day) AS above
          FROM {InService} AND EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND NOT t.IsDeleted AND t.Title IN ({own}) AND t."From" <= @day AND t."To" > @day)) AS held
        """);

    private const string BackboneShare = $"""
        SELECT COUNT(*) FILTER (WHERE EXISTS (SELECT 1 FROM Cultivation_TitleTerm t WHERE t.TeacherId = s.TeacherId AND NOT t.IsDeleted AND t."From" <= @day AND t."To" > @day)), COUNT(*)
        FROM {InService} AND s.IsFullTimeTeacher
        """;

    private const string Dual = $"""
        SELECT COUNT(*) FILTER (WHERE kind IN (2, 3) AND held), COUNT(*) FILTER (WHERE kind IN (2, 3)), COUNT(*) FILTER (WHERE held), COUNT(*) FROM (
          SELECT COALESCE(s.CourseKind, 0) AS kind, EXISTS (SELECT 1 FROM Credentials_DualQualification q WHERE q.TeacherId = s.TeacherId AND NOT q.IsDeleted AND q."From" <= @day AND q."To" > @day) AS held
          FROM {InService} AND s.IsFullTimeTeacher
            AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= @day AND p."To" > @day AND p.Kind = 7)) AS teaching
        """;

    private const string Kindergarten = $"""
        SELECT (SELECT SUM(Pupils) FROM Staff_SchoolPeriod WHERE "From" <= @day AND "To" > @day AND Kind = 1), COUNT(*)
        FROM {InService} AND s.IsFullTimeTeacher AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= @day AND p."To" > @day AND p.Kind = 1)
        """;

    private const string Hours = $"""
        SELECT COUNT(*) FILTER (WHERE hours >= CASE WHEN months * 60 < 3600 THEN months * 60 ELSE 3600 END), COUNT(*) FROM (
          SELECT (SELECT SUM(CASE WHEN m.LastMonth < @lastMonth THEN m.LastMonth ELSE @lastMonth END - CASE WHEN m.FirstMonth > @firstMonth THEN m.FirstMonth ELSE @firstMonth END + 1) FROM Staff_CreditableMonths m WHERE m.TeacherId = s.TeacherId AND m.FirstMonth <= @lastMonth AND m.LastMonth >= @firstMonth) AS months,
            (SELECT COALESCE(SUM(h.HoursTenths), 0) FROM Training_HourEntry h WHERE h.TeacherId = s.TeacherId AND h.EndOn >= @cycle AND h.EndOn <= @day) AS hours
          FROM {InService} AND s.IsFullTimeTeacher) AS owing WHERE months > 0
        """;

    private static string Rotation(string select) => $"""
        WITH eligible AS (
          SELECT s.TeacherId FROM Staff_ServiceSegment s JOIN Staff_Teacher t ON t.Id = s.TeacherId
          WHERE s."From" <= @start AND s."To" > @start AND s.IsFullTimeTeacher AND s.Employment = 1 AND s.ChainFrom <= @chain AND s.Stage IN (2, 3)
            AND CASE WHEN s.Title >= 4 THEN t.SeniorRetirementOn ELSE t.RegularRetirementOn END > @relief AND NOT t.IsDeleted
            AND EXISTS (SELECT 1 FROM Staff_SchoolPeriod p WHERE p.SchoolId = s.SchoolId AND p."From" <= @start AND p."To" > @start AND p.Ownership = 1)
            AND NOT EXISTS (SELECT 1 FROM Staff_Leave l WHERE l.TeacherId = s.TeacherId AND l.Kind = 6 AND NOT l.IsDeleted AND l."From" <= @start AND l."To" > @start)),
        rotating AS (
          SELECT p.TeacherId, MIN(p."From") AS Start FROM Rotation_Placement p JOIN eligible e ON e.TeacherId = p.TeacherId
          WHERE NOT p.IsDeleted AND p.Kind IN (1, 2) AND p."From" >= @start AND p."From" <= @day AND p.PlannedDays >= 300 GROUP BY p.TeacherId)
        {select}
        """;

    private IndicatorParts Parts(string sql)
    {
        var start = new DateOnly(_day.Month >= 9 ? _day.Year : _day.Year - 1, 9, 1);
        var cycle = new DateOnly((_day.Year - 1) / 5 * 5 + 1, 1, 1);
        using var command = _connection.Command(
            sql, ("@day", _day), ("@flow", new DateOnly(2021, 1, 1)), ("@cycle", cycle), ("@start", start), ("@chain", start.AddYears(-6)), ("@relief", start.AddMonths(60)),
            ("@firstMonth", cycle.Year * 12), ("@lastMonth", _day.Year * 12 + _day.Month - (_day.AddDays(1).Day == 1 ? 1 : 2)));
        using var reader = command.ExecuteReader();
        reader.Read();
        return new(Number(0), Number(1), Number(2), Number(3), Number(4));

        int Number(int at) => at < reader.FieldCount && !reader.IsDBNull(at) ? Convert.ToInt32(reader.GetValue(at)) : 0;
    }

    public void Dispose() => _connection.Dispose();
}
