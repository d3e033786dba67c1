using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>类型 of a rotation; only 交流 and 支教 count towards the ratio (domain.md §4).</summary>
public enum RotationKind
{
    [Term("交流")] Exchange = 1,
    [Term("支教")] SupportTeaching = 2,
    [Term("走教")] ItinerantTeaching = 3,
    [Term("跟岗")] ShadowingVisit = 4,
    [Term("互派")] MutualSecondment = 5,
}
