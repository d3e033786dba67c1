namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>A title or recognition with its days, as far as a forecast asks for it.</summary>
internal sealed class HeldTerm
{
    public required Guid TeacherId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day without it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whether it was ended before its time.</summary>
    public required bool WasEnded { get; init; }
}
