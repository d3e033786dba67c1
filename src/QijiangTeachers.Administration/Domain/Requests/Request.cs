using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>
/// Something that somebody asks for and others decide, step by step: the one mechanism for approvals of every kind. What
/// is asked for is carried out some seconds after the last yes, so that a decision can be taken back.
/// </summary>
public sealed class Request : AuditedAggregateRoot<Guid>
{
    /// <summary>The kind by which somebody is erased: the one that outlives the erasure.</summary>
    public const string ErasureKind = "Staff.Erase";

    public const int MaxTitleLength = 200;
    public const int MaxNoteLength = 500;
    public const int MaxKeyLength = 128;

    /// <summary>How long the one who decided may take it back.</summary>
    public static TimeSpan UndoTime { get; } = TimeSpan.FromSeconds(10);

    private readonly List<RequestStep> _steps = [];
    private readonly List<RequestEntry> _entries = [];
    private readonly List<EvidenceUse> _evidence = [];

    private Request() { }

    /// <param name="kind">The registered name of the kind.</param>
    /// <param name="author">Who asks.</param>
    public Request(string kind, RequestPerson author)
        => (Id, Kind, AuthorId, AuthorName) = (Guid.CreateVersion7(), kind, author.AccountId, author.Name);

    public string Kind { get; private init; } = "";
    public string Title { get; private set; } = "";
    public Guid? AuthorId { get; private init; }
    public string AuthorName { get; private init; } = "";
    public Guid? TeacherId { get; private set; }
    public string? TeacherName { get; private set; }
    public RequestState State { get; private set; } = RequestState.Draft;

    /// <summary>Number of submissions.</summary>
    public int Round { get; private set; }

    /// <summary>What is asked for, as the kind's input in JSON.</summary>
    public string Payload { get; private set; } = "";
    public string? Attention { get; private set; }

    /// <summary>What only one open request may be about.</summary>
    public string? Key { get; private set; }

    /// <summary><see cref="Key"/> while the request is open: the database refuses a second one.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SubmittedAt { get; private set; }

    /// <summary>Of the step whose turn it is.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>UTC; of the last decision that ended it.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>UTC; when what was approved was done.</summary>
    public DateTime? CarriedOutAt { get; private set; }

    /// <summary>Lines of the time line: every act changes the request's own row, and so its version.</summary>
    public int Acts { get; private set; }
    public IReadOnlyList<RequestStep> Steps => _steps;
    public IReadOnlyList<RequestEntry> Entries => _entries;

    /// <summary>Of all rounds.</summary>
    public IReadOnlyList<EvidenceUse> Evidence => _evidence;

    public RequestStep? Current => _steps.FirstOrDefault(s => s.Round == Round && s.State == StepState.Current);

    private IEnumerable<RequestStep> InRound => _steps.Where(s => s.Round == Round).OrderBy(s => s.Number);

    public void Submit(RequestPlan plan, string payload, RequestPerson by, DateTime utcNow, DateOnly today)
    {
        RequestMachine.Require(State, RequestAct.Submit);
        (Title, Payload, TeacherId, TeacherName, Attention, Key, OpenKey)
            = (plan.Title, payload, plan.TeacherId, plan.TeacherName, plan.Attention, plan.Key, plan.Key);
        (Round, SubmittedAt, DecidedAt) = (Round + 1, utcNow, null);
        foreach (var (index, file) in plan.Evidence.Index()) _evidence.Add(new(Id, Round, index + 1, file));
        foreach (var (index, step) in plan.Steps.Index()) _steps.Add(new(Id, Round, index + 1, step));
        Advance(utcNow, today);
        Note(RequestAct.Submit, by, null, utcNow);
    }

    public void Approve(RequestPerson by, string? note, DateTime utcNow, DateOnly today)
    {
        var step = Decide(RequestAct.Approve, StepState.Approved, by, note, utcNow);
        Advance(utcNow, today);
        Note(RequestAct.Approve, by, note, utcNow, step.Number);
    }

    public void Return(RequestPerson by, string note, DateTime utcNow) => End(RequestAct.Return, StepState.Returned, RequestState.Returned, by, note, utcNow);

    public void Reject(RequestPerson by, string note, DateTime utcNow) => End(RequestAct.Reject, StepState.Rejected, RequestState.Rejected, by, note, utcNow);

    /// <summary>The author takes it back to change it, or gives it up.</summary>
    public void TakeBack(RequestAct act, RequestPerson by, string? note, DateTime utcNow)
    {
        RequestMachine.Require(State, act);
        if (act == RequestAct.Recall && InRound.Any(s => s.State == StepState.Approved)) throw RequestErrors.RecallAfterDecision();
        Current?.Wait();
        (State, DueOn) = (act == RequestAct.Recall ? RequestState.Draft : RequestState.Withdrawn, null);
        if (State == RequestState.Withdrawn) (OpenKey, DecidedAt) = (null, utcNow);
        Note(act, by, note, utcNow);
    }

    /// <summary>The last decision didn't happen; only for the one who took it, and only for some seconds.</summary>
    public void Undo(RequestPerson by, DateTime utcNow)
    {
        RequestMachine.Require(State, RequestAct.Undo);
        var last = _entries.Where(e => e.Act != RequestAct.Comment).MaxBy(e => e.Number);
        if (last is null || last.Step == 0 || last.ById != by.AccountId || last.At + UndoTime < utcNow || CarriedOutAt is not null) throw RequestErrors.TooLateToUndo();
        Current?.Wait();
        var step = InRound.First(s => s.Number == last.Step);
        step.TakeBack();
        (State, DueOn, DecidedAt, OpenKey) = (RequestState.Pending, step.DueOn, null, Key);
        Note(RequestAct.Undo, by, null, utcNow);
    }

    /// <summary>A school's step that is overdue goes to the district.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Escalate(string label, string role, RequestPerson by, string note, DateTime utcNow, DateOnly today)
    {
        if (Current is not { SchoolId: not null, DueOn: { } due } step || due >= today) return false;
        RequestMachine.Require(State, RequestAct.Escalate);
        step.HandTo(label, role, today);
        DueOn = step.DueOn;
        Note(RequestAct.Escalate, by, note, utcNow);
        return true;
    }

    public void CarriedOut(RequestPerson by, DateTime utcNow)
    {
        RequestMachine.Require(State, RequestAct.CarryOut);
        CarriedOutAt = utcNow;
        Note(RequestAct.CarryOut, by, null, utcNow);
    }

    /// <summary>It was approved, but what it asks for is not possible any more.</summary>
    public void Lapse(RequestPerson by, string why, DateTime utcNow)
    {
        RequestMachine.Require(State, RequestAct.Lapse);
        State = RequestState.Lapsed;
        Note(RequestAct.Lapse, by, why, utcNow);
    }

    public void Comment(RequestPerson by, string text, DateTime utcNow)
    {
        RequestMachine.Require(State, RequestAct.Comment);
        Note(RequestAct.Comment, by, text, utcNow);
    }

    private void End(RequestAct act, StepState stepState, RequestState state, RequestPerson by, string note, DateTime utcNow)
    {
        var step = Decide(act, stepState, by, note, utcNow);
        (State, DueOn) = (state, null);
        if (state == RequestState.Rejected) (OpenKey, DecidedAt) = (null, utcNow);
        Note(act, by, note, utcNow, step.Number);
    }

    private RequestStep Decide(RequestAct act, StepState state, RequestPerson by, string? note, DateTime utcNow)
    {
        RequestMachine.Require(State, act);
        var step = Current ?? throw RequestErrors.NotPossible(State, act);
        step.Decide(state, by, note, utcNow);
        return step;
    }

    private void Advance(DateTime utcNow, DateOnly today)
    {
        if (InRound.FirstOrDefault(s => s.State == StepState.Waiting) is { } next)
        {
            next.Begin(today);
            (State, DueOn) = (RequestState.Pending, next.DueOn);
        }
        else (State, DueOn, DecidedAt, OpenKey) = (RequestState.Approved, null, utcNow, null);
    }

    private void Note(RequestAct act, RequestPerson by, string? note, DateTime utcNow, int step = 0)
        => _entries.Add(new(Id, ++Acts, act, by, note, utcNow, State, step));
}
