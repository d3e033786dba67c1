using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>
/// Required and counted hours. Each person owes <c>months × 6</c> on the day: the case states how many months,
/// one person has just enough hours and one a tenth less.
/// </summary>
internal static class HoursCases
{
    public static readonly PersonCase[] All = [.. Required(), .. Counted()];

    private static IEnumerable<PersonCase> Required() =>
    [
        .. Owes("a cycle in full is 360", "2025-12-31", 360, (r, t) => r.Teacher(t)),
        .. Owes("a month counts on its last day", "2021-01-31", 6, (r, t) => r.Teacher(t)),
        OwesNothing("a month doesn't count before its last day", "2021-01-30", (r, t) => r.Teacher(t)),
        OwesNothing("the second cycle begins from nothing", "2026-01-30", (r, t) => r.Teacher(t)),
        .. Owes("the second cycle's first month", "2026-01-31", 6, (r, t) => r.Teacher(t), "2026-01-05"),
        .. Owes("whoever came on the 1st owes that month", "2021-03-31", 6, (r, t) => r.Teacher(t, "到校日期=2021-03-01")),
        OwesNothing("whoever came on the 2nd doesn't", "2021-03-31", (r, t) => r.Teacher(t, "到校日期=2021-03-02")),
        .. Owes("a month split between two adjacent spells counts", "2021-03-31", 18, (r, t) =>
        {
            r.Teacher(t, $"学校编码={Fixed.OtherPrimary}", "到校日期=2021-02-10");
            r.Spell(t, "结束日期=2021-02-09");
        }),
        .. Owes("a gap of one day loses the month", "2021-03-31", 12, (r, t) =>
        {
            r.Teacher(t, $"学校编码={Fixed.OtherPrimary}", "到校日期=2021-02-11");
            r.Spell(t, "结束日期=2021-02-09");
        }),
        .. Owes("a spell of type 交流 fills no gap", "2021-03-31", 12, (r, t) =>
        {
            r.Teacher(t, $"学校编码={Fixed.OtherPrimary}", "到校日期=2021-03-01");
            r.Spell(t, "结束日期=2021-01-31");
            r.Spell(t, "开始日期=2021-02-01", "结束日期=2021-02-28", "任职类型=交流");
        }),
        .. Leaves(),
    ];

    private static IEnumerable<PersonCase> Leaves() =>
    [
        .. Owes("产假 of a whole month takes it out", "2021-03-31", 12, WithLeave("类型=产假", "开始日期=2021-02-01", "结束日期=2021-02-28")),
        .. Owes("学习 of a whole month takes it out", "2021-03-31", 12, WithLeave("类型=学习", "开始日期=2021-02", "结束日期=2021-02")),
        .. Owes("病假 without an end goes on", "2021-03-31", 6, WithLeave("类型=病假", "开始日期=2021-02-01", "结束日期=")),
        .. Owes("a leave that misses the first day takes nothing out", "2021-03-31", 18, WithLeave("类型=病假", "开始日期=2021-02-02", "结束日期=2021-02-28")),
        .. Owes("a leave that misses the last day takes nothing out", "2021-03-31", 18, WithLeave("类型=病假", "开始日期=2021-01-15", "结束日期=2021-02-27")),
        .. new[] { "借调", "援派", "豁免" }.SelectMany(type => Owes($"{type} takes no month out", "2021-03-31", 18, WithLeave($"类型={type}", "开始日期=2021-02-01", "结束日期=2021-02-28"))),
        .. Owes("two leaves together may cover a month", "2021-03-31", 12, (r, t) =>
        {
            r.Teacher(t);
            r.Leave(t, "类型=产假", "开始日期=2021-02-01", "结束日期=2021-02-14");
            r.Leave(t, "类型=病假", "开始日期=2021-02-15", "结束日期=2021-02-28");
        }),
    ];

    private static IEnumerable<PersonCase> Counted() =>
    [
        new("hours: an entry counts from its 结束日期", Codes.Hours, "2021-01-31", true, Entry("开始日期=2021-01-29", "结束日期=2021-01-31")),
        new("hours: not before", Codes.Hours, "2021-01-31", false, Entry("开始日期=2021-01-29", "结束日期=2021-02-01")),
        new("hours: 结束日期 2020-12-31 is in no cycle", Codes.Hours, "2021-01-31", false, Entry("开始日期=2020-12-30", "结束日期=2020-12-31")),
        new("hours: an entry over the turn of the cycle counts by 结束日期", Codes.Hours, "2021-01-31", true, Entry("开始日期=2020-12-30", "结束日期=2021-01-01")),
        new("hours: 结束日期 2025-12-31 is not of the next cycle", Codes.Hours, "2026-01-31", false, Entry("开始日期=2025-12-30", "结束日期=2025-12-31")),
        new("hours: 结束日期 2026-01-01 is", Codes.Hours, "2026-01-31", true, Entry("开始日期=2025-12-30", "结束日期=2026-01-01")),
        new("hours: 应用学时 adds nothing", Codes.Hours, "2021-01-31", false, Entry("开始日期=2021-01-05", "结束日期=2021-01-05", "学时=5.9", "应用学时=5.9")),
        new("hours: several entries add up, tenths too", Codes.Hours, "2021-01-31", true, (r, t) =>
        {
            r.Teacher(t);
            r.Hours(t, "开始日期=2021-01-05", "结束日期=2021-01-05", "学时=5.9");
            r.Hours(t, "开始日期=2021-01-06", "结束日期=2021-01-06", "学时=0.1");
        }),
        new("hours: only full-time teachers", Codes.Hours, "2021-01-31", false, (r, t) =>
        {
            r.Teacher(t, "用工形式=临聘");
            r.Hours(t, "开始日期=2021-01-05", "结束日期=2021-01-05");
        }),
    ];

    private static IEnumerable<PersonCase> Owes(string sentence, string asOf, int hours, Action<Roster, string> write, string earned = "2021-01-05")
    {
        yield return new($"owes {hours}: {sentence}; has them", Codes.Hours, asOf, true, Having(hours));
        yield return new($"owes {hours}: {sentence}; a tenth short", Codes.Hours, asOf, false, Having(hours - 0.1m));

        Action<Roster, string> Having(decimal has) => (r, t) =>
        {
            write(r, t);
            r.Hours(t, $"学时={has}", $"开始日期={earned}", $"结束日期={earned}");
        };
    }

    private static PersonCase OwesNothing(string sentence, string asOf, Action<Roster, string> write)
        => PersonCase.In("denominator", $"owes nothing: {sentence}", Codes.Hours, asOf, false, write);

    private static Action<Roster, string> WithLeave(params string[] cells) => (r, t) => { r.Teacher(t); r.Leave(t, cells); };

    private static Action<Roster, string> Entry(params string[] cells) => (r, t) => { r.Teacher(t); r.Hours(t, ["学时=6", .. cells]); };
}
