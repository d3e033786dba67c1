namespace QijiangTeachers.Indicators.Application.Changes;

/// <summary>
/// How a numerator came from one day to another: <c>Before + Gained − Expired − Promoted − Left − Other = After</c>. People are
/// asked where they stand on the later day.
/// </summary>
public sealed record FigureChangeDto
{
    public required string Code { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public int Before { get; init; }
    public int After { get; init; }
    public int Gained { get; init; }

    /// <summary>In service, without a term in force, none of which was ended early; 0 where figures don't rest on terms.</summary>
    public int Expired { get; init; }

    /// <summary>Now in a higher tier.</summary>
    public int Promoted { get; init; }

    /// <summary>Not in service any more.</summary>
    public int Left { get; init; }

    /// <summary>Every other reason: a term that was ended, another category, another school.</summary>
    public int Other { get; init; }
}
