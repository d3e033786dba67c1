using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Who stands behind a figure: the same query gives the district's number, every breakdown, the list of people and the
/// refresh of one school.
/// </summary>
internal sealed record CountedPeople(string Code, IQueryable<Member> Members)
{
    /// <summary>The recognitions since 2021 of teachers in service or not.</summary>
    public IQueryable<TitleTerm>? RecognisedSince2021 { get; init; }

    /// <summary>Schools whose pupils are the numerator.</summary>
    public IQueryable<SchoolPeriod>? Children { get; init; }

    public IQueryable<ServiceSegment> Numerator => Members.Where(m => m.Counts).Select(m => m.Person);
}
