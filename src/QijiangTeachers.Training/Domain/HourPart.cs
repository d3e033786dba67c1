namespace QijiangTeachers.Training.Domain;

/// <summary>A part of the cycle's conclusion: owed by the end of the cycle, and done by the day.</summary>
public sealed record HourPart(HourPartKind Kind, decimal Owed, decimal Done)
{
    /// <summary>A required topic: some hours of it, however many.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Of these the application part (应用学时).</summary>
    public decimal AppliedOwed { get; init; }
    public decimal Applied { get; init; }

    public decimal Missing => IsTopic ? (Owed > 0 && Done <= 0 ? Owed : 0) : Math.Max(0, Owed - Done);
    public decimal AppliedMissing => Math.Max(0, AppliedOwed - Applied);
    public bool IsMet => Missing == 0 && AppliedMissing == 0;
}
