using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Closed, merged or split: <paramref name="EndOn"/> is the school's last day (a split school has none), <paramref name="Schools"/> the names of those that took over.</summary>
public sealed record SchoolReorganised(Guid ReorganisationId, string Code, string SchoolName, string Change, DateOnly StartOn, DateOnly? EndOn, IReadOnlyList<string> Schools, int People)
    : SchoolEvent(Code, SchoolName);

/// <summary>Took over people and posts of another school.</summary>
public sealed record SchoolTookOver(Guid ReorganisationId, string Code, string SchoolName, string FromSchool, DateOnly StartOn, int People, int Pupils, int Quota) : SchoolEvent(Code, SchoolName);

/// <summary>It was a mistake: everything stands again as before.</summary>
public sealed record SchoolReorganisationTakenBack(Guid ReorganisationId, string Code, string SchoolName, string Change, DateOnly StartOn, IReadOnlyList<string> Schools) : SchoolEvent(Code, SchoolName);

/// <summary>The person's spell goes on at the school that took over.</summary>
public sealed record MovedWithSchool(Guid SpellId, string School, string FromSchool, string SpellKind, DateOnly StartOn) : SpellEvent(SpellId, School, SpellKind, StartOn);

/// <summary>The spell stands at its school again as before.</summary>
public sealed record MoveWithSchoolTakenBack(Guid SpellId, string School, string FromSchool, string SpellKind, DateOnly StartOn) : SpellEvent(SpellId, School, SpellKind, StartOn);
