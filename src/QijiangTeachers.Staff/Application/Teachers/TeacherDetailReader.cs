using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>Reads one person with all dated facts: a fixed number of statements, whoever it is. The data scope applies.</summary>
internal sealed class TeacherDetailReader(RegistryDbContext db, IEnumerable<ITeacherMarks> marks)
{
    /// <param name="id">The person.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="sees">Whether 事由 of leave and the e-mail address are shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Kernel.Errors.EntityNotFoundException">None, or outside the scope.</exception>
    public async Task<TeacherDetailDto> ReadAsync(Guid id, DateOnly day, bool sees, CancellationToken ct)
    {
        var teacher = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == id, ct);
        var spells = await db.Spells.AsNoTracking().Where(s => s.TeacherId == id).OrderByDescending(s => s.From).ThenBy(s => s.Kind).ToListAsync(ct);
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.TeacherId == id).OrderByDescending(l => l.From).ToListAsync(ct);
        var changes = await db.AttributePeriods.AsNoTracking().Where(a => a.TeacherId == id).OrderByDescending(a => a.From).ToListAsync(ct);
        var segments = await db.ServiceSegments.AsNoTracking().Where(s => s.TeacherId == id).OrderBy(s => s.From).ToListAsync(ct);
        var schools = await SchoolsAsync(teacher, spells, ct);
        var spellDtos = spells.Select(s => Spell(s, teacher, schools)).ToList();
        var leaveDtos = leaves.Select(l => Leave(l, sees)).ToList();
        return new()
        {
            Id = id, ConcurrencyStamp = teacher.ConcurrencyStamp, Number = teacher.Number, IsErased = teacher.IsErased, MaskedIdNumber = teacher.MaskedIdNumber, MaskedPhone = teacher.MaskedPhone,
            Profile = sees ? teacher.Profile : teacher.Profile with { Email = Mask.Email(teacher.Email) },
            ConfirmedOn = teacher.ConfirmedOn,
            Facts = Facts(teacher, segments, schools, day) with
            {
                Placements = [.. spellDtos.Where(s => s.Kind != SpellKind.Main && Holds(s.From, s.LastDay, day))],
                Leaves = [.. leaveDtos.Where(l => Holds(l.From, l.LastDay, day))],
            },
            Years = Years(teacher, segments, spells, schools, day),
            Spells = spellDtos, Leaves = leaveDtos,
            DatedChanges = [.. changes.Select(c => new AttributePeriodDto(c.Id, c.Attribute, c.From, EffectivePeriod.LastDayOf(c.To), TeacherAttributes.TermOf(c.Attribute, c.Value)))],
            Marks = await MarksAsync(id, day, ct),
            OpenFaults = await db.FaultReports.CountAsync(f => f.TeacherId == id && f.State == FaultState.Open, ct),
        };
    }

    private sealed record SchoolHistory(string Name, IReadOnlyList<SchoolPeriod> Periods);

    private async Task<Dictionary<Guid, SchoolHistory>> SchoolsAsync(Teacher teacher, List<Spell> spells, CancellationToken ct)
    {
        Guid[] ids = [.. spells.Select(s => s.SchoolId).Append(teacher.CurrentSchoolId ?? Guid.Empty).Distinct()];
        var names = await db.Schools.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var periods = await db.SchoolPeriods.AsNoTracking().Where(p => ids.Contains(p.SchoolId)).ToListAsync(ct);
        return names.ToDictionary(n => n.Id, n => new SchoolHistory(n.Name, [.. periods.Where(p => p.SchoolId == n.Id)]));
    }

    private static TeacherFactsDto Facts(Teacher teacher, List<ServiceSegment> segments, Dictionary<Guid, SchoolHistory> schools, DateOnly day)
    {
        var service = segments.FirstOrDefault(s => s.From <= day && day < s.To);
        var end = segments.Count == 0 ? (DateOnly?)null : segments.Max(s => s.To);
        var schoolId = service?.SchoolId ?? segments.LastOrDefault(s => s.To <= day)?.SchoolId ?? teacher.CurrentSchoolId;
        var school = schoolId is { } id ? schools.GetValueOrDefault(id) : null;
        var period = school?.Periods.FirstOrDefault(p => p.From <= day && day < p.To);
        return new()
        {
            AsOf = day, State = TeacherStates.Of(service is not null, teacher.Status, segments.FirstOrDefault()?.From, end, day),
            LeftOn = service is null && end <= day ? EffectivePeriod.LastDayOf(end.Value) : null,
            SchoolId = schoolId, SchoolName = school?.Name, SchoolKind = period?.Kind, Locality = period?.Locality,
            AtSchoolSince = service?.ChainFrom,
            Category = service?.Category ?? teacher.Category, Employment = service?.Employment ?? teacher.Employment,
            Stage = service is null ? teacher.Stage : service.Stage, CourseKind = service is null ? teacher.CourseKind : service.CourseKind,
            Title = service is null ? teacher.Title : service.Title, IsFullTimeTeacher = service?.IsFullTimeTeacher ?? false,
        };
    }

    private static TeacherYearsDto Years(Teacher teacher, List<ServiceSegment> segments, List<Spell> spells, Dictionary<Guid, SchoolHistory> schools, DateOnly day)
    {
        var rural = schools.Values.SelectMany(s => s.Periods).Where(p => p.Locality == Locality.Rural).ToList();
        var placements = spells.Where(s => s.Kind is SpellKind.Exchange or SpellKind.SupportTeaching).ToList();
        var years = ServiceYears.On(segments, placements, rural, teacher.WorkStartedOn, day);
        var title = segments.FirstOrDefault(s => s.From <= day && day < s.To) is { } service ? service.Title : teacher.Title;
        var isSenior = title >= ProfessionalTitle.Senior;
        var (age, delay) = RetirementRule.PartsFor(teacher.BirthDate, teacher.Sex, isSenior);
        return new(years.TeachingMonths, segments.FirstOrDefault()?.From, years.RuralMonths, years.WorkingMonths, years.MonthsAtSchool,
            PeriodUnion.CompletedMonths(teacher.BirthDate, EffectivePeriod.EndAfter(day)) / 12, isSenior ? teacher.SeniorRetirementOn : teacher.RegularRetirementOn, age, delay);
    }

    private static SpellDto Spell(Spell s, Teacher teacher, Dictionary<Guid, SchoolHistory> schools) => new()
    {
        Id = s.Id, ConcurrencyStamp = s.ConcurrencyStamp, SchoolId = s.SchoolId, SchoolName = schools[s.SchoolId].Name, Kind = s.Kind, From = s.From, LastDay = s.Period.LastDay,
        Category = s.Category, Employment = s.Employment, Stage = s.Stage, CourseKind = s.CourseKind, Note = s.Note, IsOfRoster = s.Id == teacher.RosterSpellId,
    };

    private static LeaveDto Leave(Leave l, bool sees)
        => new() { Id = l.Id, ConcurrencyStamp = l.ConcurrencyStamp, Kind = l.Kind, From = l.From, LastDay = l.Period.LastDay, Reason = sees ? l.Reason : null };

    private static bool Holds(DateOnly from, DateOnly? lastDay, DateOnly day) => from <= day && (lastDay is null || day <= lastDay);

    private async Task<IReadOnlyList<TeacherMark>> MarksAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        var all = new List<TeacherMark>();
        foreach (var source in marks) all.AddRange(await source.OnAsync(id, day, ct));
        return [.. all.OrderBy(m => m.Order)];
    }
}
