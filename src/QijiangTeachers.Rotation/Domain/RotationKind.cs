using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>类型 of a rotation; only 交流 and 支教 count towards the ratio (domain.md §4).</summary>
public enum RotationKind
{
    [Term("交流", English = "Exchange")] Exchange = 1,
    [Term("支教", English = "Support teaching")] SupportTeaching = 2,
    [Term("走教", English = "Itinerant teaching")] ItinerantTeaching = 3,
    [Term("跟岗", English = "Shadowing visit")] ShadowingVisit = 4,
    [Term("互派", English = "Mutual secondment")] MutualSecondment = 5,
}
