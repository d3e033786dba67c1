namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>What a kind of request makes of an input: whom it concerns, who decides, what to look at.</summary>
/// <param name="Title">One line that says what is asked: 调动：清溪河小学 → 沙溪小学.</param>
/// <param name="Steps">In their order.</param>
public sealed record RequestPlan(string Title, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>Whom it concerns: that person may follow it and never decides it.</summary>
    public Guid? TeacherId { get; init; }
    public string? TeacherName { get; init; }

    /// <summary>Only one request with this key can be open.</summary>
    public string? Key { get; init; }

    /// <summary>The files that prove it, in the author's order.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];

    /// <summary>Why it is not an ordinary case; such requests are set apart and never decided in bulk.</summary>
    public string? Attention { get; init; }
}
