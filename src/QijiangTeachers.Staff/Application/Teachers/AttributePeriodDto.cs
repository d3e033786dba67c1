using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A value that held before a dated change; days inclusive, null = open.</summary>
public sealed record AttributePeriodDto(Guid Id, TeacherAttribute Attribute, DateOnly From, DateOnly? LastDay, string? Value);
