using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>One decision that a request needs, by a role of a school or of the district.</summary>
public sealed class RequestStep : Entity<Guid>
{
    public const int MaxLabelLength = 100;

    private RequestStep() { }

    internal RequestStep(Guid requestId, int round, int number, PlannedStep plan)
    {
        (Id, RequestId, Round, Number) = (Guid.CreateVersion7(), requestId, round, number);
        (Label, Role, SchoolId, Days) = (plan.Label, plan.Role, plan.SchoolId, plan.Days);
        State = plan.IsRepresented ? StepState.Represented : StepState.Waiting;
    }

    public Guid RequestId { get; private init; }

    /// <summary>Submissions are counted from 1: a request that was returned goes through all steps again.</summary>
    public int Round { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>Who decides, in words: 清溪河小学 校长.</summary>
    public string Label { get; private set; } = "";
    public string Role { get; private set; } = "";

    /// <summary>Null: the district.</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>Calendar days to decide.</summary>
    public int Days { get; private init; }
    public StepState State { get; private set; }

    /// <summary>The last day (China time) to decide; set when its turn comes.</summary>
    public DateOnly? DueOn { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }

    /// <summary>For whom a stand-in decided.</summary>
    public string? OnBehalfOf { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }
    public string? Note { get; private set; }

    internal void Begin(DateOnly today) => (State, DueOn) = (StepState.Current, today.AddDays(Days));

    internal void Decide(StepState state, RequestPerson by, string? note, DateTime utcNow)
        => (State, DecidedById, DecidedBy, OnBehalfOf, DecidedAt, Note) = (state, by.AccountId, by.Name, by.OnBehalfOf, utcNow, note);

    internal void TakeBack() => (State, DecidedById, DecidedBy, OnBehalfOf, DecidedAt, Note) = (StepState.Current, null, null, null, null, null);

    internal void Wait() => (State, DueOn) = (StepState.Waiting, null);

    internal void HandTo(string label, string role, DateOnly today) => (Label, Role, SchoolId, DueOn) = (label, role, null, today.AddDays(Days));
}
