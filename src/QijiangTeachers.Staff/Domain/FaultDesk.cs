namespace QijiangTeachers.Staff.Domain;

/// <summary>Whose fact it is that somebody says is wrong: the school keeps the roster, the district what it recognises and records.</summary>
public static class FaultDesk
{
    private static readonly string[] OfTheSchool = ["profile", "spell", "leave"];

    /// <summary>Whether the district looks at it after the school.</summary>
    /// <param name="fact">A key such as <c>profile:职称</c>, <c>hours:{id}</c>.</param>
    public static bool NeedsDistrict(string fact) => !OfTheSchool.Contains(fact[..Math.Max(0, fact.IndexOf(':'))]);
}
