using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>任职类型. A <see cref="Main"/> spell makes the employer; the others are shown in the time line only.</summary>
public enum SpellKind
{
    /// <summary>The word says nothing of the form of employment, whatever its older name suggests.</summary>
    [Term("任职", "聘用", English = "Employment")] Main = 1,
    [Term("交流", English = "Exchange")] Exchange = 2,
    [Term("支教", English = "Support teaching")] SupportTeaching = 3,
    [Term("走教", English = "Itinerant teaching")] ItinerantTeaching = 4,
}
