namespace QijiangTeachers.Staff.Domain;

/// <summary>The school year had no facts: those of an earlier one were carried over, to be confirmed.</summary>
public sealed record SchoolYearCarriedOver(string Code, string SchoolName, int SchoolYear, int FromYear) : SchoolEvent(Code, SchoolName);

/// <summary>What was carried over is right.</summary>
public sealed record SchoolYearConfirmed(string Code, string SchoolName, int SchoolYear) : SchoolEvent(Code, SchoolName);
