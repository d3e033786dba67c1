using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Testing.Building;

/// <summary>The recorded facts of a made-up district; nothing derived.</summary>
public sealed class Facts
{
    public List<School> Schools { get; } = [];
    public List<SchoolYearFact> SchoolYears { get; } = [];
    public List<Teacher> Teachers { get; } = [];
    public List<Spell> Spells { get; } = [];
    public List<AttributePeriod> Changes { get; } = [];
    public List<Leave> Leaves { get; } = [];
    public List<TitleTerm> Titles { get; } = [];
    public List<DualQualification> DualQualifications { get; } = [];
    public List<HourEntry> Hours { get; } = [];
    public List<RotationPlacement> Placements { get; } = [];
}
