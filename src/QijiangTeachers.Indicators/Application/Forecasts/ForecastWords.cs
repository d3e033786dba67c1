using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>The reckoning of a forecast in sentences.</summary>
internal static class ForecastWords
{
    public static IReadOnlyList<string> Of(string code, DateOnly day, DateOnly until, int current, int retiring, int expiring, decimal newPerMonth, decimal? renewal)
    {
        var renewed = renewal is { } share ? $"近 24 个月到期的有 {share:0.#} % 续认或晋升" : "近 24 个月没有到期的记录，按全部续认";
        return
        [
            $"截至 {Say.Day(day)} 计入 {current} 人；到 {Say.Day(until)} 有 {retiring} 人达到法定退休年龄。",
            $"其余的人中有 {expiring} 人的有效期在此之前届满；{renewed}。",
            $"近 12 个月平均每月新增 {newPerMonth:0.#} 人（已减去晋升更高层级的人）。",
            "下限：到期的全部不续认，没有新增；上限：全部续认，并按近 12 个月的速度新增；中间值按近 24 个月的续认比例。",
            .. IndicatorCodes.Tiers.Contains(code) ? Array.Empty<string>() : ["分母按当前人数不变：退休的人由新教师补上。"],
        ];
    }
}
