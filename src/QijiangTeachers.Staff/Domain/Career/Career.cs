using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A person with all spells, leaves and dated values: what must agree with each other and is therefore changed as one. Each
/// method is what somebody does (transfer, end, correct), refuses what may not be, tells <see cref="Events"/> what it did,
/// and does nothing when everything stands so already, so that a command may be sent twice.
/// </summary>
public sealed partial class Career
{
    private const int WorkingAge = 16;
    private readonly List<Spell> _spells;
    private readonly List<Leave> _leaves;
    private readonly List<AttributePeriod> _periods;
    private readonly IReadOnlyDictionary<Guid, string> _schools;
    private readonly Guid _process;
    private readonly List<HistoryEvent> _events = [];
    private readonly List<object> _added = [];
    private readonly List<object> _removed = [];

    /// <param name="teacher">The person.</param>
    /// <param name="spells">All spells, of every kind.</param>
    /// <param name="leaves">All leaves and exemptions.</param>
    /// <param name="periods">All values that held before a dated change.</param>
    /// <param name="schools">Names of the schools that occur, the one to go to included.</param>
    /// <param name="process">The process that new facts carry.</param>
    public Career(
        Teacher teacher, IEnumerable<Spell> spells, IEnumerable<Leave> leaves, IEnumerable<AttributePeriod> periods, IReadOnlyDictionary<Guid, string> schools, Guid process)
        => (Teacher, _spells, _leaves, _periods, _schools, _process) = (teacher, [.. spells], [.. leaves], [.. periods], schools, process);

    public Teacher Teacher { get; }

    /// <summary>What was done, for the history; empty = nothing changed.</summary>
    public IReadOnlyList<HistoryEvent> Events => _events;

    /// <summary>New facts to be stored.</summary>
    public IReadOnlyList<object> Added => _added;

    /// <summary>Mistaken facts to be taken out; the history keeps what they said.</summary>
    public IReadOnlyList<object> Removed => _removed;

    public IReadOnlyList<Spell> MainSpells => [.. _spells.Where(s => s.IsMain).OrderBy(s => s.From)];

    /// <summary>Who employs the person from the day on, so that two states can be compared.</summary>
    public IReadOnlyList<(Guid SchoolId, DateOnly From, DateOnly To)> EmploymentFrom(DateOnly day)
        => [.. MainSpells.Where(s => s.To > day).Select(s => (s.SchoolId, s.From > day ? s.From : day, s.To))];

    private Spell? FirstMain => _spells.Where(s => s.IsMain).MinBy(s => s.From);
    private Spell? LatestMain => _spells.Where(s => s.IsMain).MaxBy(s => s.From);

    private string SchoolName(Guid id) => _schools[id];

    private void Tell(DateOnly on, HistoryEvent change) => _events.Add(change with { TeacherId = Teacher.Id, SchoolId = Teacher.CurrentSchoolId, On = on });

    private void RequireWorkingAge(DateOnly from)
    {
        var sixteenth = Teacher.BirthDate.AddYears(WorkingAge);
        if (from < sixteenth) throw StaffErrors.TooYoung(sixteenth);
    }

    private void RequireNoOverlap(EffectivePeriod period, Spell? except)
    {
        if (MainSpells.FirstOrDefault(s => s != except && s.Period.Overlaps(period)) is { } other) throw StaffErrors.SpellsOverlap(SchoolName(other.SchoolId), other.Period);
    }

    private IReadOnlyList<FieldChange> TakeStatus(ServiceStatus status) => Teacher.Correct(Teacher.Profile with { Status = status });

    private static EffectivePeriod PeriodOf(DateOnly from, DateOnly? lastDay)
        => lastDay < from ? throw StaffErrors.EndBeforeStart(from) : EffectivePeriod.Through(from, lastDay);

    private static FieldChange DayChange(string field, DateOnly? before, DateOnly? after) => new(field, before?.ToString("yyyy-MM-dd"), after?.ToString("yyyy-MM-dd"));

    private static string? TermOf<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : null;
}
