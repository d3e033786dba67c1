using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// A made-up person and the whole life in the district, told to the end of the current year; what lies after today is
/// left out when it is written.
/// </summary>
public sealed class DemoPerson
{
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required string? Subject { get; init; }
    public required DateOnly WorkStartedOn { get; init; }
    public required string EntrySource { get; init; }
    public required string Education { get; init; }

    /// <summary>0 to 1: how likely titles and promotions come.</summary>
    public required double Talent { get; init; }

    /// <summary>The share of the trainings on offer that the person completes.</summary>
    public required double Diligence { get; init; }

    /// <summary>Professional titles (职称) by the day of their award, in rising order.</summary>
    public required IReadOnlyList<(DateOnly Since, ProfessionalTitle Title)> Titles { get; init; }

    /// <summary>Main spells in their order.</summary>
    public List<DemoStay> Stays { get; } = [];
    public List<DemoAbsence> Absences { get; } = [];

    /// <summary>Times in which an honour title is in force; filled in where titles are made.</summary>
    public List<EffectivePeriod> Honoured { get; } = [];

    /// <summary>How the last spell ends, once it has ended.</summary>
    public ServiceStatus LeavesAs { get; internal set; } = ServiceStatus.Retired;

    /// <summary>Known from the scripts of <see cref="DemoCast"/>.</summary>
    public bool IsCast { get; init; }

    /// <summary>The stored teacher; empty for somebody who arrives after today.</summary>
    public Guid TeacherId { get; internal set; }

    public bool IsStored => TeacherId != Guid.Empty;

    public DemoStay? StayOn(DateOnly day) => Stays.Find(s => s.Contains(day));

    public bool InServiceOn(DateOnly day) => StayOn(day) is not null;

    public bool IsFullTimeOn(DateOnly day) => StayOn(day) is { IsFullTime: true };

    public bool IsHonouredOn(DateOnly day) => Honoured.Exists(p => p.Contains(day));

    public ProfessionalTitle TitleOn(DateOnly day) => Titles.LastOrDefault(t => t.Since <= day).Title;

    /// <summary>Whole years since the birth.</summary>
    public int AgeOn(DateOnly day) => day.Year - BirthDate.Year - (day < BirthDate.AddYears(day.Year - BirthDate.Year) ? 1 : 0);

    /// <summary>The day of retirement, with the senior title that a woman holds by then.</summary>
    public DateOnly RetiresOn
    {
        get
        {
            var regular = RetirementRule.DateFor(BirthDate, Sex, isSenior: false);
            return TitleOn(regular) >= ProfessionalTitle.Senior ? RetirementRule.DateFor(BirthDate, Sex, isSenior: true) : regular;
        }
    }

    /// <summary>First day of the unbroken chain of spells at the school of that day.</summary>
    public DateOnly? ChainStartOn(DateOnly day)
    {
        var at = Stays.FindIndex(s => s.Contains(day));
        if (at < 0) return null;
        while (at > 0 && Stays[at - 1].School == Stays[at].School && Stays[at - 1].To == Stays[at].From) at--;
        return Stays[at].From;
    }

    internal void EndOn(DateOnly firstDayAway) => Stays[^1] = Stays[^1] with { To = firstDayAway };

    internal void MoveTo(DemoSchool school, DateOnly day, StaffCategory? category = null)
    {
        var last = Stays[^1];
        EndOn(day);
        Stays.Add(last with { School = school, From = day, To = RetiresOn, Category = category ?? last.Category });
    }
}
