using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Training.Domain;

/// <summary>What the contract asks of an hour entry, wherever it comes from (import-format.md, errors 5 and 7).</summary>
public static class HourRules
{
    public const string Activity = "项目名称", Level = "层级", Category = "类别", Form = "方式", Hours = "学时", AppliedHours = "应用学时",
        StartOn = "开始日期", EndOn = "结束日期", Organiser = "组织单位", CertificateNo = "证书编号";

    /// <summary>集中: at most 8 per calendar day.</summary>
    public const int MostPerDay = 8;

    /// <summary>Beyond it a number is a slip of the keyboard.</summary>
    public const decimal MostHours = 10_000;

    /// <summary>Tenths of a 学时; null for more than one decimal.</summary>
    public static int? TenthsOf(decimal hours)
        => Math.Abs(hours) <= MostHours && hours * 10 == decimal.Truncate(hours * 10) ? (int)(hours * 10) : null;

    /// <summary>For a number that <see cref="TenthsOf"/> can't take.</summary>
    public static IEnumerable<RuleFault> TooFine(string column) => [new(column, "Training.Decimals")];

    /// <param name="grant">To be recorded.</param>
    /// <param name="today">In China.</param>
    public static IEnumerable<RuleFault> Check(HourGrant grant, DateOnly today)
    {
        if (grant.StartOn > today) yield return new(StartOn, "Training.StartAfterToday");
        if (grant.EndOn > today) yield return new(EndOn, "Training.EndAfterToday");
        if (grant.EndOn < grant.StartOn) yield return new(EndOn, "Training.EndBeforeStart");
        if (grant.HoursTenths <= 0) yield return new(Hours, "Training.NotPositive");
        if (grant.AppliedTenths < 0) yield return new(AppliedHours, "Training.AppliedNegative");
        if (grant.AppliedTenths > grant.HoursTenths) yield return new(AppliedHours, "Training.AppliedAboveHours");
        var days = grant.EndOn.DayNumber - grant.StartOn.DayNumber + 1;
        if (grant.Form == TrainingForm.Centralised && days > 0 && grant.HoursTenths > MostPerDay * 10L * days)
            yield return new(Hours, "Training.PerDay", ("Days", days), ("Most", MostPerDay * days));
    }
}
