namespace QijiangTeachers.Rotation.Domain;

/// <summary>What is arranged: kind, school year as written, from and to which school, both days inclusive; no end = open.</summary>
public sealed record PlacementPlan(RotationKind Kind, int SchoolYear, Guid FromSchoolId, Guid ToSchoolId, DateOnly StartOn, DateOnly? EndOn);
