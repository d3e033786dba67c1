using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Pinyin;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A school or institution of the district. What changes with the years stands in <see cref="SchoolYearFact"/>; the
/// values here are those of its latest year and serve lists and search.
/// </summary>
public sealed class School : AuditedAggregateRoot<Guid>
{
    private School() { }

    public School(string code, string name, string districtCode, DateOnly? openedOn = null)
    {
        (Id, Code, DistrictCode, OpenedOn) = (Guid.CreateVersion7(), code, districtCode, openedOn);
        Rename(name);
    }

    /// <summary>学校(机构)标识码; opaque, unique, never reused.</summary>
    public string Code { get; private init; } = "";

    /// <summary>GB/T 2260 code of the district: nothing may assume that a district is the whole world.</summary>
    public string DistrictCode { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Pinyin by which all databases sort alike.</summary>
    public string NameKey { get; private set; } = "";
    public string Initials { get; private set; } = "";
    public Guid? ClusterId { get; private set; }
    public Guid? GroupId { get; private set; }
    public SchoolKind Kind { get; private set; }
    public Ownership? Ownership { get; private set; }
    public Locality? Locality { get; private set; }

    /// <summary>The first day of a school that was made by splitting or merging others; null = not known, long ago.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The first day (China time) without the school; null = it goes on.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public bool IsClosedOn(DateOnly day) => ClosedOn <= day;

    public void Close(DateOnly firstDayWithout) => ClosedOn = firstDayWithout;

    public void Reopen() => ClosedOn = null;

    /// <summary>Was made by an act that was taken back: there is no day on which it is open. Its code may be given again.</summary>
    public bool NeverOpened => OpenedOn is not null && ClosedOn <= OpenedOn;

    /// <summary>The act that had made it is done after all, from this day.</summary>
    public void OpenAgain(DateOnly on) => (OpenedOn, ClosedOn) = (on, null);

    /// <summary>Takes the values of the latest school year on record.</summary>
    public void FollowLatest(SchoolYearFact latest)
    {
        Rename(latest.Name);
        (ClusterId, GroupId, Kind, Ownership, Locality) = (latest.ClusterId, latest.GroupId, latest.Kind, latest.Ownership, latest.Locality);
    }

    private void Rename(string name)
    {
        if (Name == name) return;
        (Name, NameKey, Initials) = (name, PinyinKey.SortKeyOfPlace(name), PinyinKey.InitialsOfPlace(name));
    }
}
