namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>People in service by one attribute; a null word is "not given".</summary>
/// <param name="Attribute">The roster's column name.</param>
/// <param name="Parts">Largest first.</param>
public sealed record StaffBreakdownDto(string Attribute, IReadOnlyList<StaffPartDto> Parts);
