using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>A title in force that ends soon; <see cref="LastDay"/> is the last day that counts.</summary>
public sealed record ExpiringTitleDto(Guid TeacherId, string TeacherNo, string Name, HonourTitle Title, DateOnly RecognisedOn, DateOnly LastDay);
