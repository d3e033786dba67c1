using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>The reckoning of a forecast in sentences.</summary>
internal static class ForecastWords
{
    /// <param name="pace">New per month in each of the last years, the latest first.</param>
    public static IReadOnlyList<string> Of(string code, DateOnly day, DateOnly until, PeopleAhead people, IReadOnlyList<decimal> pace, Renewal renewal)
    {
        var renewed = renewal.Usual is { } usual
            ? $"近 3 年到期的有 {100 * usual:0.#} % 续认或晋升（最低的一年 {100 * renewal.Worst:0.#} %，最高的一年 {100 * renewal.Best:0.#} %）"
            : "近 3 年没有到期的记录，中间值按全部续认";
        return
        [
            $"截至 {Say.Day(day)} 计入 {people.Current} 人；到 {Say.Day(until)} 有 {people.Retiring} 人达到法定退休年龄。",
            $"其余的人中有 {people.Expiring} 人的有效期在此之前届满；{renewed}。",
            $"近 12 个月平均每月新增 {pace[0]:0.#} 人；近 3 年最少的一年每月 {pace.Min():0.#} 人，最多的一年 {pace.Max():0.#} 人（已减去晋升更高层级的人）。",
            $"下限按最低的续认比例和最少的新增，上限按最高的；如果到期的全部不续认、也没有新增，只有 {people.StayWithoutRenewal} 人。",
            .. IndicatorCodes.Tiers.Contains(code) ? Array.Empty<string>() : ["分母按当前人数不变：退休的人由新教师补上。"],
        ];
    }
}
