namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>What kind of turn a line of the time line is; the page chooses icon and colour by it.</summary>
public enum TimelineNature
{
    /// <summary>Hours, a transfer, a leave.</summary>
    Fact,

    /// <summary>参加工作, 到校.</summary>
    Beginning,

    /// <summary>A title or a grade won.</summary>
    Gain,

    /// <summary>交流, 支教 and the like: teaches elsewhere, employed as before.</summary>
    Away,

    /// <summary>到期, 终止, 退休.</summary>
    End,

    /// <summary>Something that stood there was wrong.</summary>
    Correction,
}
