namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>A school in a drop-down list.</summary>
public sealed record SchoolChoiceDto(Guid Id, string Code, string Name);
