using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Tests.Domain;

public sealed class ServiceGapTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Theory]
    [InlineData("", "0001-01-01–9999-12-31")]
    [InlineData("2015-09-01–9999-12-31", "0001-01-01–2015-09-01")]
    [InlineData("2015-09-01–2020-09-01", "0001-01-01–2015-09-01 *2020-09-01–9999-12-31")]
    [InlineData("2015-09-01–2018-09-01 2018-09-01–2020-09-01", "0001-01-01–2015-09-01 *2020-09-01–9999-12-31")]
    [InlineData("2018-09-01–9999-12-31 2012-09-01–2015-09-01", "0001-01-01–2012-09-01 *2015-09-01–2018-09-01")]
    public void Every_day_lies_in_a_spell_or_in_one_gap(string spells, string gaps)
        => string.Join(' ', ServiceHistory.Gaps(Somebody, Spells(spells, SpellKind.Main)).Select(g => $"{(g.HasServed ? "*" : "")}{g.From:yyyy-MM-dd}–{g.To:yyyy-MM-dd}")).ShouldBe(gaps);

    [Fact]
    public void A_side_spell_ends_no_gap()
        => ServiceHistory.Gaps(Somebody, Spells("2015-09-01–2020-09-01", SpellKind.Exchange)).Single().HasServed.ShouldBeFalse();

    private static IEnumerable<Spell> Spells(string days, SpellKind kind)
        => days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('–')).Select(d => new Spell(Somebody, Guid.CreateVersion7(), kind, new EffectivePeriod(DateOnly.Parse(d[0]), DateOnly.Parse(d[1])), Guid.CreateVersion7()));
}
