namespace QijiangTeachers.Ui;

/// <summary>
/// The words for a state: one word, one icon, one colour everywhere (look.md §7). Text key <c>Status:{Name}</c>.
/// </summary>
public sealed record Status(string Name, string Icon, Tone Tone)
{
    // Requests and decisions
    public static Status Draft { get; } = new(nameof(Draft), "pencil", Tone.Mute);
    public static Status Pending { get; } = new(nameof(Pending), "clock", Tone.Info);
    public static Status InReview { get; } = new(nameof(InReview), "progress", Tone.Info);
    public static Status Approved { get; } = new(nameof(Approved), "circle-check", Tone.Ok);
    public static Status Returned { get; } = new(nameof(Returned), "arrow-back-up", Tone.Warn);
    public static Status Rejected { get; } = new(nameof(Rejected), "circle-x", Tone.Bad);
    public static Status Withdrawn { get; } = new(nameof(Withdrawn), "arrow-bar-to-left", Tone.Mute);
    public static Status Void { get; } = new(nameof(Void), "ban", Tone.Mute);

    // Indicators and targets
    public static Status Reached { get; } = new(nameof(Reached), "circle-check", Tone.Ok);
    public static Status Behind { get; } = new(nameof(Behind), "alert-triangle", Tone.Warn);
    public static Status Alarm { get; } = new(nameof(Alarm), "alert-octagon", Tone.Bad);
    public static Status NoValue { get; } = new(nameof(NoValue), "circle-minus", Tone.Mute);
    public static Status Counted { get; } = new(nameof(Counted), "circle-check", Tone.Ok);
    public static Status NotCounted { get; } = new(nameof(NotCounted), "circle-minus", Tone.Mute);

    // Titles and credentials
    public static Status Valid { get; } = new(nameof(Valid), "circle-check", Tone.Ok);
    public static Status UnderReview { get; } = new(nameof(UnderReview), "clock", Tone.Info);
    public static Status ExpiresSoon { get; } = new(nameof(ExpiresSoon), "alert-triangle", Tone.Warn);
    public static Status Expired { get; } = new(nameof(Expired), "circle-minus", Tone.Mute);
    public static Status Ended { get; } = new(nameof(Ended), "ban", Tone.Mute);
    public static Status ExpiryUnknown { get; } = new(nameof(ExpiryUnknown), "flag", Tone.Warn);
    public static Status Revoked { get; } = new(nameof(Revoked), "ban", Tone.Bad);

    // Training
    public static Status Enrolled { get; } = new(nameof(Enrolled), "circle-check", Tone.Ok);
    public static Status Waitlisted { get; } = new(nameof(Waitlisted), "clock", Tone.Info);
    public static Status Running { get; } = new(nameof(Running), "progress", Tone.Info);
    public static Status Done { get; } = new(nameof(Done), "circle-check", Tone.Ok);
    public static Status Absent { get; } = new(nameof(Absent), "circle-minus", Tone.Mute);
    public static Status Cancelled { get; } = new(nameof(Cancelled), "ban", Tone.Mute);
    public static Status Met { get; } = new(nameof(Met), "circle-check", Tone.Ok);
    public static Status NotMet { get; } = new(nameof(NotMet), "alert-triangle", Tone.Warn);

    // Rotation
    public static Status AwaitsHomeSchool { get; } = new(nameof(AwaitsHomeSchool), "clock", Tone.Info);
    public static Status AwaitsHostSchool { get; } = new(nameof(AwaitsHostSchool), "clock", Tone.Info);
    public static Status AwaitsDistrict { get; } = new(nameof(AwaitsDistrict), "clock", Tone.Info);
    public static Status Announced { get; } = new(nameof(Announced), "progress", Tone.Info);
    public static Status Arrived { get; } = new(nameof(Arrived), "circle-check", Tone.Ok);
    public static Status Back { get; } = new(nameof(Back), "arrow-bar-to-left", Tone.Mute);

    // Data
    public static Status Complete { get; } = new(nameof(Complete), "circle-check", Tone.Ok);
    public static Status Recomputing { get; } = new(nameof(Recomputing), "progress", Tone.Info);
    public static Status Stale { get; } = new(nameof(Stale), "alert-triangle", Tone.Warn);
    public static Status ComputeFailed { get; } = new(nameof(ComputeFailed), "alert-octagon", Tone.Bad);
    public static Status MaybeDuplicate { get; } = new(nameof(MaybeDuplicate), "alert-triangle", Tone.Warn);
    public static Status Reminder { get; } = new(nameof(Reminder), "alert-triangle", Tone.Warn);
    public static Status Error { get; } = new(nameof(Error), "alert-octagon", Tone.Bad);

    // People
    public static Status InService { get; } = new(nameof(InService), "circle-check", Tone.Ok);
    public static Status OnLeave { get; } = new(nameof(OnLeave), "clock", Tone.Info);
    public static Status LeftService { get; } = new(nameof(LeftService), "circle-minus", Tone.Mute);

    // Jobs and messages
    public static Status Waiting { get; } = new(nameof(Waiting), "clock", Tone.Info);
    public static Status Succeeded { get; } = new(nameof(Succeeded), "circle-check", Tone.Ok);
    public static Status Failed { get; } = new(nameof(Failed), "alert-octagon", Tone.Bad);
    public static Status Interrupted { get; } = new(nameof(Interrupted), "alert-triangle", Tone.Warn);
    public static Status SetAside { get; } = new(nameof(SetAside), "flag", Tone.Warn);

    // Accounts
    public static Status AccountNew { get; } = new(nameof(AccountNew), "circle-minus", Tone.Mute);
    public static Status AccountCodeIssued { get; } = new(nameof(AccountCodeIssued), "clock", Tone.Info);
    public static Status AccountActive { get; } = new(nameof(AccountActive), "circle-check", Tone.Ok);
    public static Status AccountLocked { get; } = new(nameof(AccountLocked), "alert-triangle", Tone.Warn);
    public static Status AccountClosed { get; } = new(nameof(AccountClosed), "ban", Tone.Mute);

    /// <summary>All of them in the order of declaration: the help page lists them.</summary>
    public static IReadOnlyList<Status> All { get; } =
        [.. typeof(Status).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Where(p => p.PropertyType == typeof(Status)).OrderBy(p => p.MetadataToken).Select(p => (Status)p.GetValue(null)!)];
}
