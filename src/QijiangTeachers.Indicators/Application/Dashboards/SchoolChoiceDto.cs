namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>A school to choose.</summary>
public sealed record SchoolChoiceDto(Guid Id, string Name);
