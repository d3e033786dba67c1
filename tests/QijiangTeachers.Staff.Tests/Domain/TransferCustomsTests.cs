using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Tests.Domain;

public sealed class TransferCustomsTests
{
    [Theory]
    [InlineData("2026-08-14", false)]
    [InlineData("2026-08-15", true)]
    [InlineData("2026-09-10", true)]
    [InlineData("2026-09-11", false)]
    [InlineData("2027-01-31", false)]
    [InlineData("2027-02-01", true)]
    [InlineData("2027-03-10", true)]
    [InlineData("2027-03-11", false)]
    public void A_term_begins_around_September_and_February(string day, bool begins) => TransferCustoms.IsTermStart(DateOnly.Parse(day)).ShouldBe(begins);

    [Theory]
    [InlineData("2024-03-01", "2027-02-28", false)]
    [InlineData("2024-03-01", "2027-03-01", true)]
    [InlineData(null, "2027-03-01", true)]
    public void Three_whole_years_are_long_enough(string? since, string leaves, bool enough)
        => TransferCustoms.StayedLongEnough(since is null ? null : DateOnly.Parse(since), DateOnly.Parse(leaves)).ShouldBe(enough);
}
