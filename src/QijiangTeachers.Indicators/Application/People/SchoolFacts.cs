using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Names and dated kinds of the schools that the people of a page have worked at.</summary>
internal sealed record SchoolFacts(IReadOnlyDictionary<Guid, string> Names, ILookup<Guid, SchoolPeriod> Periods)
{
    public string Name(Guid schoolId) => Names.GetValueOrDefault(schoolId, "");

    public SchoolPeriod? On(Guid schoolId, DateOnly day) => Periods[schoolId].FirstOrDefault(p => p.From <= day && day < p.To);
}
