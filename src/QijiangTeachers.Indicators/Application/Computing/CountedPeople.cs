using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Who stands behind a figure: the same queries give the district's number, every breakdown, the list of people and the
/// refresh of one school.
/// </summary>
internal sealed record CountedPeople
{
    public required string Code { get; init; }

    /// <summary>Null where the numerator isn't people (children).</summary>
    public IQueryable<ServiceSegment>? Numerator { get; init; }

    /// <summary>Null for counts.</summary>
    public IQueryable<ServiceSegment>? Denominator { get; init; }
    public IQueryable<ServiceSegment>? InclusiveNumerator { get; init; }
    public IQueryable<ServiceSegment>? InclusiveDenominator { get; init; }

    /// <summary>Teachers recognised since 2021, in service or not.</summary>
    public IQueryable<Guid>? RecognisedSince2021 { get; init; }

    /// <summary>Schools whose pupils are the numerator.</summary>
    public IQueryable<SchoolPeriod>? Children { get; init; }
}
