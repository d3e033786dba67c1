using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>A person whom an indicator looks at, and where he stands in its figure.</summary>
internal sealed class Member
{
    public required ServiceSegment Person { get; init; }

    /// <summary>In the numerator.</summary>
    public required bool Counts { get; init; }

    /// <summary>In the denominator; false throughout where there is none.</summary>
    public required bool IsBase { get; init; }

    /// <summary>The same two of the wider reading that is shown beside the figure.</summary>
    public required bool CountsInclusive { get; init; }
    public required bool IsInclusiveBase { get; init; }
}
