using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>How a title or a 双师型 recognition stands on a day (words of look.md §7).</summary>
public enum RecognitionState
{
    /// <summary>Recognised after the day.</summary>
    [Term("未生效")] NotYet,
    [Term("有效")] InForce,

    /// <summary>In force; the last day lies within 90 days.</summary>
    [Term("90 天内到期")] ExpiresSoon,

    /// <summary>In force without 有效期至, although there is a term.</summary>
    [Term("有效期未知")] TermUnknown,
    [Term("已过期")] Expired,

    /// <summary>Withdrawn or given up before its last day.</summary>
    [Term("已终止")] Ended,
}
