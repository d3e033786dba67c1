using Bogus;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Cultivation.Seeding.Demo;

/// <summary>
/// When titles are recognised: one round every season, so that on any day some terms run out within three months.
/// </summary>
internal static class DemoRounds
{
    public static DateOnly Day(HonourTitle title, int year) => title switch
    {
        HonourTitle.DistrictBackboneTeacher => new(year, 6, 10),
        HonourTitle.DistrictMasterTeacher or HonourTitle.DistrictAcademicLeader => new(year, 9, 8),
        HonourTitle.DistrictChiefSubjectTeacher => new(year, 12, 8),
        _ => new(year, 3, 12),
    };

    public static HonourTitle TitleFor(Tier tier, Randomizer dice) => tier switch
    {
        Tier.DistrictBackbone => dice.Chance(0.8) ? HonourTitle.DistrictBackboneTeacher : HonourTitle.DistrictChiefSubjectTeacher,
        Tier.Outstanding => dice.OneOf<HonourTitle>(
        [
            (HonourTitle.DistrictMasterTeacher, 34), (HonourTitle.DistrictAcademicLeader, 14), (HonourTitle.MunicipalBackboneTeacher, 38),
            (HonourTitle.MunicipalSubjectMasterTeacher, 9), (HonourTitle.MunicipalSubjectLeader, 5),
        ]),
        _ => dice.OneOf<HonourTitle>([(HonourTitle.SpecialGradeTeacher, 5), (HonourTitle.MunicipalMasterTeacher, 3), (HonourTitle.MunicipalAcademicLeader, 2)]),
    };
}
