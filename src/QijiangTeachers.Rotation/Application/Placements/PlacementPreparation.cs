using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>Adds the same arrangement for several persons, each from the own school.</summary>
internal sealed class PlacementPreparation(RegistryDbContext db)
{
    public async Task<RecordFact> PrepareAsync(ProcessRecorder recorder, IReadOnlyList<NamedPerson> people, AddPlacementInput input, CancellationToken ct)
    {
        var (kind, start, ids) = (input.Kind!.Value, input.StartOn!.Value, people.Select(p => p.Id).ToList());
        var stored = await db.RotationPlacements.AsNoTracking().Where(p => ids.Contains(p.TeacherId) && p.Kind == kind && p.From == start).ToDictionaryAsync(p => p.TeacherId, ct);
        var employers = await db.ServiceSegments.On(start).Where(s => ids.Contains(s.TeacherId)).ToDictionaryAsync(s => s.TeacherId, s => s.SchoolId, ct);
        var history = await HistoryAsync(ct);
        return person =>
        {
            var plan = PlanOf(person, input, employers);
            if (stored.TryGetValue(person.Id, out var there)) return there.Plan == plan ? false : throw RotationErrors.SamePlacementExists(kind, start);
            var placement = new RotationPlacement(person.Id, plan, recorder.ProcessId);
            db.Add(placement);
            recorder.Record(history.Added(placement));
            return true;
        };
    }

    /// <summary>Tells events with the names of the schools.</summary>
    public async Task<PlacementHistory> HistoryAsync(CancellationToken ct)
    {
        var names = await db.Schools.ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return new(id => names.GetValueOrDefault(id, ""));
    }

    private static PlacementPlan PlanOf(NamedPerson person, AddPlacementInput input, Dictionary<Guid, Guid> employers)
    {
        var start = input.StartOn!.Value;
        var from = input.FromSchoolId ?? (employers.TryGetValue(person.Id, out var employer) ? employer : throw RotationErrors.NoEmployerOn(start));
        var plan = new PlacementPlan(input.Kind!.Value, input.SchoolYear ?? SchoolYear.Containing(start).StartYear, from, input.ToSchoolId!.Value, start, input.EndOn);
        return PlacementRules.Check(plan).Any() ? throw RotationErrors.SameSchool() : plan;
    }
}
