using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>How a title or a 双师型 recognition stands on a day (words of look.md §7).</summary>
public enum RecognitionState
{
    /// <summary>Recognised after the day.</summary>
    [Term("未生效", English = "Not yet in force")] NotYet,
    [Term("有效", English = "In force")] InForce,

    /// <summary>In force; the last day lies within 90 days.</summary>
    [Term("90 天内到期", English = "Expires within 90 days")] ExpiresSoon,

    /// <summary>In force without 有效期至, although there is a term.</summary>
    [Term("有效期未知", English = "Term unknown")] TermUnknown,
    [Term("已过期", English = "Expired")] Expired,

    /// <summary>Withdrawn or given up before its last day.</summary>
    [Term("已终止", English = "Ended")] Ended,
}
