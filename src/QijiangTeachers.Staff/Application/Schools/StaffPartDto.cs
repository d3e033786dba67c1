namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>How many people have the word.</summary>
public sealed record StaffPartDto(string? Word, int People);
