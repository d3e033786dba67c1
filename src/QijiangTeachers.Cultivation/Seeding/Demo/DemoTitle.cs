using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Cultivation.Seeding.Demo;

/// <summary>A title of a made-up person; <see cref="Until"/> inclusive, null = the register doesn't say.</summary>
internal sealed class DemoTitle(DemoPerson person, HonourTitle title, DateOnly from, DateOnly? until)
{
    public DemoPerson Person => person;
    public HonourTitle Title => title;
    public DateOnly From => from;
    public DateOnly? Until => until;
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }

    public void End(DateOnly day, string reason) => (EndedOn, EndReason) = (day, reason);

    public EffectivePeriod Period
    {
        get
        {
            var to = EffectivePeriod.EndAfter(until);
            return new(from, EndedOn is { } end && end < to ? end : to);
        }
    }

    /// <summary>As known on <paramref name="today"/>.</summary>
    public TitleTerm ToTerm(Guid process, DateOnly today)
    {
        var ended = EndedOn <= today;
        var number = 1 + (from.Month * 31 + from.Day) / 7 + (int)title;
        return new(person.TeacherId, title, from, until, ended ? EndedOn : null, ended ? EndReason : null, $"綦教委发〔{from.Year}〕{number} 号", process);
    }
}
