namespace QijiangTeachers.Staff.Domain;

/// <summary>What a 教师 row does to the stored spells.</summary>
internal enum RosterSpellStep
{
    /// <summary>Says what is stored.</summary>
    None,

    /// <summary>There is no main spell yet.</summary>
    First,

    /// <summary>Only one of school and start differs, or the end: the spell was recorded wrongly.</summary>
    Correction,

    /// <summary>Another school and a later start: the stored spell ends the day before.</summary>
    Transfer,

    /// <summary>In service again after 离校日期.</summary>
    Return,

    /// <summary>The row speaks of a spell before the current one: the file is older than the registry.</summary>
    Earlier,
}
