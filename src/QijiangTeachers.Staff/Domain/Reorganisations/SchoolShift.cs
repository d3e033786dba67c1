namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// 学生数 and 编制数 that came to a school, or left it (negative), on a day within a school year. They count until the school
/// gives figures of its own for a later school year, for those say everything.
/// </summary>
public sealed record SchoolShift(DateOnly On, int Pupils, int EstablishmentQuota);
