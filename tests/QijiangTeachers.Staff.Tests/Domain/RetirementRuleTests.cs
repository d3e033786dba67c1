using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Tests.Domain;

public class RetirementRuleTests
{
    [Theory]
    [InlineData("1970-01-15", "2025-02-15")]
    [InlineData("1970-06-01", "2025-08-01")]
    [InlineData("1971-06-30", "2026-11-30")]
    [InlineData("1988-09-10", "2046-09-10")]
    [InlineData("1969-12-31", "2024-12-31")]   // born before the delay began
    [InlineData("1995-03-01", "2053-03-01")]   // never more than three years
    [InlineData("1970-01-31", "2025-02-28")]   // there is no 31 February
    public void Women_retire_at_55_and_a_delay(string birth, string expected)
        => RetirementRule.DateFor(DateOnly.Parse(birth), Sex.Female, isSenior: false).ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData("1964-12-31", "2024-12-31")]
    [InlineData("1965-01-01", "2025-02-01")]
    [InlineData("1965-04-30", "2025-05-30")]
    [InlineData("1965-05-01", "2025-07-01")]
    [InlineData("1976-09-01", "2039-09-01")]
    [InlineData("1990-01-01", "2053-01-01")]
    public void Men_and_women_with_a_senior_title_retire_at_60_and_a_delay(string birth, string expected)
    {
        RetirementRule.DateFor(DateOnly.Parse(birth), Sex.Male, isSenior: false).ShouldBe(DateOnly.Parse(expected));
        RetirementRule.DateFor(DateOnly.Parse(birth), Sex.Female, ProfessionalTitle.Senior).ShouldBe(DateOnly.Parse(expected));
        RetirementRule.DateFor(DateOnly.Parse(birth), Sex.Female, ProfessionalTitle.ProfessorSenior).ShouldBe(DateOnly.Parse(expected));
    }

    [Fact]
    public void A_first_grade_title_is_no_senior_title()
        => RetirementRule.DateFor(new(1970, 1, 15), Sex.Female, ProfessionalTitle.FirstGrade).ShouldBe(new DateOnly(2025, 2, 15));
}
