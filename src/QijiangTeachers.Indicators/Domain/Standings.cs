namespace QijiangTeachers.Indicators.Domain;

/// <summary>Decides <see cref="TargetStanding"/>.</summary>
public static class Standings
{
    /// <summary>A norm has no path: behind by at most this share of the norm is 滞后.</summary>
    private const decimal NormTolerance = 0.1m;

    /// <summary>A single school is compared with the district's path: behind by at most this share of it is 滞后.</summary>
    private const decimal SchoolTolerance = 0.25m;

    /// <param name="value">Unrounded.</param>
    /// <param name="path">The path's value on the day.</param>
    /// <param name="step">One linear year (<see cref="TargetPath.Step"/>); null for a norm.</param>
    /// <param name="higherIsBetter">False: less is better.</param>
    public static TargetStanding Of(decimal? value, decimal? path, decimal? step, bool higherIsBetter)
    {
        if (value is not { } actual || path is not { } due) return TargetStanding.Unknown;
        var behind = higherIsBetter ? due - actual : actual - due;
        if (behind <= 0) return TargetStanding.Reached;
        return behind <= (step ?? due * NormTolerance) ? TargetStanding.Behind : TargetStanding.Warning;
    }

    /// <summary>The same for one school, whose few people make a share jump.</summary>
    public static TargetStanding OfSchool(decimal? value, decimal? path, bool higherIsBetter) => Of(value, path, path * SchoolTolerance, higherIsBetter);
}
