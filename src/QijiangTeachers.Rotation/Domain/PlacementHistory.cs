using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>A placement's events with person, school of origin and first day touched.</summary>
/// <param name="schoolName">The name by id, for the words of the events.</param>
internal sealed class PlacementHistory(Func<Guid, string> schoolName)
{
    public HistoryEvent Added(RotationPlacement p)
        => new PlacementAdded(p.Id, Terms.Of(p.Kind), p.From, p.EndOn, p.SchoolYear, schoolName(p.FromSchoolId), schoolName(p.ToSchoolId))
        {
            TeacherId = p.TeacherId, SchoolId = p.FromSchoolId, On = p.From,
        };

    /// <param name="before">The arrangement before the correction.</param>
    /// <param name="p">As it is now.</param>
    public HistoryEvent Corrected(PlacementPlan before, RotationPlacement p)
        => new PlacementCorrected(p.Id, Terms.Of(p.Kind), p.From, Shown(before).ChangesTo(Shown(p.Plan)))
        {
            TeacherId = p.TeacherId, SchoolId = p.FromSchoolId, On = before.StartOn < p.From ? before.StartOn : p.From,
        };

    public static HistoryEvent Ended(RotationPlacement p)
        => new PlacementEnded(p.Id, Terms.Of(p.Kind), p.From, p.EndOn!.Value, EffectivePeriod.LastDayOf(p.PlannedTo!.Value), p.EndReason!)
        {
            TeacherId = p.TeacherId, SchoolId = p.FromSchoolId, On = p.From,
        };

    /// <summary>To be told before the end is taken back.</summary>
    public static HistoryEvent EndTakenBack(RotationPlacement p)
        => new PlacementEndTakenBack(p.Id, Terms.Of(p.Kind), p.From, p.EndOn!.Value, EffectivePeriod.LastDayOf(p.PlannedTo!.Value))
        {
            TeacherId = p.TeacherId, SchoolId = p.FromSchoolId, On = p.From,
        };

    public HistoryEvent Removed(RotationPlacement p)
        => new PlacementRemoved(p.Id, Terms.Of(p.Kind), p.From, p.EndOn, schoolName(p.FromSchoolId), schoolName(p.ToSchoolId))
        {
            TeacherId = p.TeacherId, SchoolId = p.FromSchoolId, On = p.From,
        };

    private ShownFields Shown(PlacementPlan p) => new()
    {
        { PlacementRules.Kind, Terms.Of(p.Kind) }, { PlacementRules.SchoolYear, p.SchoolYear.ToString() }, { "原学校", schoolName(p.FromSchoolId) },
        { "去向学校", schoolName(p.ToSchoolId) }, { PlacementRules.StartOn, p.StartOn }, { PlacementRules.EndOn, p.EndOn },
    };
}
