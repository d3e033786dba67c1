using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>The tiers of the plan, in rising order: a person counts in the highest one only.</summary>
public enum Tier
{
    [Term("区级骨干教师", English = "District backbone teacher")] DistrictBackbone = 1,
    [Term("卓越教师", English = "Outstanding teacher")] Outstanding = 2,
    [Term("教育家型教师", English = "Educator-type teacher")] Educator = 3,
}
