using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A second record of the person was merged into this one. <c>On</c> is the first day in service of either; the schools
/// named are all at which either worked, so that their figures are made anew.
/// </summary>
public sealed record TeacherMerged(Guid MergeId, string AbsorbedNumber, string AbsorbedName, int MovedRows, int SetAsideRows, IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Schools) : TeacherEvent;

/// <summary>This record was a second one and goes on under the other.</summary>
public sealed record TeacherAbsorbed(Guid MergeId, string SurvivorNumber, string SurvivorName, IReadOnlyList<string> Schools) : TeacherEvent;

/// <summary>The merge with the other record was undone.</summary>
public sealed record TeachersSeparated(Guid MergeId, string OtherNumber, string OtherName, int ReturnedRows, IReadOnlyList<string> Schools) : TeacherEvent;

/// <summary>不是同一人.</summary>
public sealed record FoundNotSamePerson(string OtherNumber, string OtherName) : TeacherEvent;

/// <summary>That they are two people was taken back.</summary>
public sealed record NotSamePersonTakenBack(string OtherNumber, string OtherName) : TeacherEvent;
