namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What a month without a day means.</summary>
public enum MonthReading
{
    FirstDay,
    /// <summary>有效期至, 结束日期, 离校日期: the last day that counts.</summary>
    LastDay,
}
