namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>How the cells of a column are read.</summary>
internal enum Kind { Text, Choice, Date, LastDay, Whole, Decimal, SchoolYear, IdNumber, Title }
