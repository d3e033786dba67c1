namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>Where a module's facts stand on the teacher page.</summary>
public enum TeacherSectionPlace
{
    /// <summary>A tab beside 时间线 and 任职: <c>/teachers/{id}?tab={key}</c>; the component fills the main column.</summary>
    Tab,

    /// <summary>A card in the right column, always in sight: hours of the cycle, indicators.</summary>
    Aside,

    /// <summary>A button in the head of the teacher page: 学时证明.</summary>
    Action,

    /// <summary>A card on the teacher's own start page.</summary>
    Home,
}
