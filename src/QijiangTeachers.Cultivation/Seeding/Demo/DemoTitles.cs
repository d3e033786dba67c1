using Bogus;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Cultivation.Seeding.Demo;

/// <summary>
/// Gives the people of the demo district their titles: the plan's 21.8 % at the end of 2020, then year by year so many
/// recognitions that the stock at the year's end is the one told below. The plan ends a little short of two of its targets.
/// </summary>
internal sealed class DemoTitles(DemoDistrict district, TierRuleSet rules)
{
    private const double ShareIn2020 = 0.218;
    private static readonly DateOnly Begin = new(2020, 12, 31);

    /// <summary>Stock of 区级骨干, 卓越, 教育家型 at the end of each year from 2020; the first value of the first row follows from the share.</summary>
    private static readonly (int Backbone, int Outstanding, int Educator)[] Stock =
        [(0, 228, 9), (1398, 232, 9), (1419, 237, 10), (1440, 242, 11), (1458, 247, 12), (1474, 253, 13), (1481, 256, 13)];

    private readonly List<DemoTitle> _titles = [];
    private readonly Dictionary<HonourTitle, TierRule> _rules = rules.Rules.ToDictionary(r => r.Title);

    public IReadOnlyList<DemoTitle> Tell()
    {
        Cast();
        BeginStock();
        foreach (var year in district.YearsFrom(2021)) Year(year);
        foreach (var title in _titles) title.Person.Honoured.Add(title.Period);
        return _titles;
    }

    /// <summary>The people of the demo accounts: 罗青禾 since 2022, renewed every three years; the principal since 2019.</summary>
    private void Cast()
    {
        var cast = district.People.Where(p => p.IsCast).ToList();
        Recognise(cast.Single(p => p.Name == DemoCast.TeacherName), HonourTitle.DistrictBackboneTeacher, 2022);
        Recognise(cast.Single(p => p.Name == DemoCast.PrincipalName), HonourTitle.DistrictMasterTeacher, 2019);
    }

    private void BeginStock()
    {
        var (dice, merit) = (DemoDice.For("titles", 2020), MeritOn(Begin));
        var wanted = (int)Math.Round(district.People.Count(p => p.IsFullTimeOn(Begin)) * ShareIn2020, MidpointRounding.AwayFromZero);
        wanted -= _titles.Count(t => t.Period.Contains(Begin));
        var teachers = Candidates(Begin, null).Where(p => p.IsFullTimeOn(Begin)).ToList();
        var everywhere = teachers.GroupBy(p => p.StayOn(Begin)!.School).SelectMany(g => g.OrderByDescending(p => p.Talent).Take(AtLeast(g.Key))).ToHashSet();
        var holders = dice.Pick(teachers.Where(p => !everywhere.Contains(p)), wanted - everywhere.Count, merit).Concat(everywhere)
            .Concat(dice.Pick(Candidates(Begin, null).Where(p => p.StayOn(Begin)!.School.IsInstitute), 18, merit))
            .OrderByDescending(p => p.Talent + (p.AgeOn(Begin) >= 42 && p.TitleOn(Begin) >= ProfessionalTitle.Senior ? 1 : 0) + dice.Double(0, 0.2)).ToList();
        var (educators, outstanding) = (Stock[0].Educator, Stock[0].Outstanding - StockOn(Begin)[Tier.Outstanding]);
        for (var i = 0; i < holders.Count; i++)
            RecogniseBefore2021(holders[i], i < educators ? Tier.Educator : i < educators + outstanding ? Tier.Outstanding : Tier.DistrictBackbone, dice);
        foreach (var person in dice.Pick(Candidates(Begin, null), 110, merit)) Recognise(person, HonourTitle.DistrictBackboneTeacher, 2016);   // lapsed in 2019
        Forget(dice);
    }

    /// <summary>Hardly a school has nobody.</summary>
    private static int AtLeast(DemoSchool school) => (int)Math.Ceiling(school.Size * 0.07 * school.Strength);

    private void RecogniseBefore2021(DemoPerson person, Tier tier, Randomizer dice)
    {
        var title = DemoRounds.TitleFor(tier, dice);
        var years = _rules[title].TermYears ?? 5;
        var latest = DemoRounds.Day(title, 2020) <= Begin ? 2020 : 2019;
        var year = latest - dice.Number(years - 1);
        if (_rules[title].TermYears is not null && DemoRounds.Day(title, year).AddYears(years) <= Begin) year++;
        Recognise(person, title, year);
        var before = year - years;
        if (dice.Chance(0.4) && person.WorkStartedOn.Year + 5 <= before) Recognise(person, tier == Tier.DistrictBackbone ? title : HonourTitle.DistrictBackboneTeacher, before);
        if (tier == Tier.Educator) Recognise(person, HonourTitle.MunicipalBackboneTeacher, 2018);   // the lower title stays valid beside the higher one
    }

    /// <summary>Terms whose end the old lists don't give: open, and shown as unknown.</summary>
    private void Forget(Randomizer dice)
    {
        foreach (var known in dice.Pick(_titles.Where(t => t.Title == HonourTitle.DistrictBackboneTeacher && t.Period.Contains(Begin) && !t.Person.IsCast), 14, _ => 1))
            _titles[_titles.IndexOf(known)] = new(known.Person, known.Title, known.From, null);
    }

    private void Year(int year)
    {
        var (dice, end) = (DemoDice.For("titles", year), new DateOnly(year, 12, 31));
        Renew(year, dice);
        Withdraw(year, dice);
        var stock = Stock[Math.Min(year - 2020, Stock.Length - 1)];
        Promote(Tier.Educator, stock.Educator, year, dice);
        Promote(Tier.Outstanding, stock.Outstanding, year, dice);
        var missing = stock.Backbone - StockOn(end)[Tier.DistrictBackbone];
        foreach (var person in dice.Pick(Candidates(end, null), missing, MeritOn(end))) Recognise(person, DemoRounds.TitleFor(Tier.DistrictBackbone, dice), year);
    }

    /// <summary>Four of five terms that run out are renewed, unless the person leaves or is about to retire.</summary>
    private void Renew(int year, Randomizer dice)
    {
        foreach (var title in _titles.Where(t => t.Until?.AddDays(1).Year == year && t.EndedOn is null).ToList())
        {
            var again = dice.Chance(0.8) || title.Person.IsCast;
            var day = title.Until!.Value.AddDays(1);
            if (!again || !title.Person.InServiceOn(day) || title.Person.RetiresOn < day.AddYears(2) || year < 2021) continue;
            Recognise(title.Person, title.Title, day.Year);
        }
    }

    private void Withdraw(int year, Randomizer dice)
    {
        string[] reasons = ["年度考核不合格", "考核期内未完成任务", "师德失范"];
        var day = new DateOnly(year, 4, 15);
        var inForce = _titles.Where(t => t.Period.Contains(day) && t.Until is not null && !t.Person.IsCast && t.Person.InServiceOn(day));
        foreach (var (title, reason) in dice.Pick(inForce, 3, t => 1.05 - t.Person.Talent).Zip(reasons)) title.End(day, reason);
    }

    /// <summary>The best of the tier below rise until the tier has its stock.</summary>
    private void Promote(Tier tier, int stock, int year, Randomizer dice)
    {
        var end = new DateOnly(year, 12, 31);
        var (missing, merit) = (stock - StockOn(end)[tier], MeritOn(end));
        foreach (var person in dice.Pick(Candidates(end, tier - 1), missing, p => merit(p) / (p.TitleOn(end) >= ProfessionalTitle.Senior ? 1 : 20)))
            Recognise(person, DemoRounds.TitleFor(tier, dice), year);
    }

    private void Recognise(DemoPerson person, HonourTitle title, int year)
    {
        var from = DemoRounds.Day(title, year);
        if (_titles.Exists(t => t.Person == person && t.Title == title && t.From == from) || person.Stays[0].From > from) return;
        _titles.Add(new(person, title, from, _rules[title].TermYears is { } years ? from.AddYears(years).AddDays(-1) : null));
    }

    /// <summary>Established teachers of some years whose highest tier on the day is the given one (null = none).</summary>
    private IEnumerable<DemoPerson> Candidates(DateOnly day, Tier? highest)
    {
        var tiers = HighestOn(day);
        return district.People.Where(p => !p.IsCast && p.StayOn(day) is { } stay && (stay.IsFullTime || stay.School.IsInstitute) && p.TitleOn(day) >= ProfessionalTitle.SecondGrade
            && p.AgeOn(day) is >= 27 and <= 54 && p.WorkStartedOn.AddYears(5) <= day && p.Stays[0].From.AddYears(1) <= day && p.RetiresOn > day.AddYears(1)
            && (tiers.TryGetValue(p, out var tier) ? tier == highest : highest is null));
    }

    private Dictionary<DemoPerson, Tier> HighestOn(DateOnly day)
        => _titles.Where(t => t.Period.Contains(day) && t.Person.InServiceOn(day)).GroupBy(t => t.Person).ToDictionary(g => g.Key, g => g.Max(t => _rules[t.Title].Tier));

    private Dictionary<Tier, int> StockOn(DateOnly day)
    {
        var stock = HighestOn(day).Values.CountBy(t => t).ToDictionary();
        return Enum.GetValues<Tier>().ToDictionary(t => t, t => stock.GetValueOrDefault(t));
    }

    private static Func<DemoPerson, double> MeritOn(DateOnly day) => person =>
    {
        var stay = person.StayOn(day)!;
        return Math.Pow(person.Talent, 2.5) * Math.Pow(stay.School.Strength, 2.2) * (stay.Stage == SchoolStage.Preschool ? 0.5 : 1);
    };
}
