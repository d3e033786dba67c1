using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Says who goes where, and asks all modules what that means for their rows.</summary>
internal sealed class ReorganisationPlanner(RegistryDbContext db, IEnumerable<ISchoolRows> rules, ErrorTexts texts, TimeProvider clock)
{
    public async Task<ReorganisationPlan> PlanAsync(ReorganiseSchoolInput input, School school, TakingOver? whole, IReadOnlyList<TakingOver> parts, CancellationToken ct)
    {
        var staff = await StaffAsync(school.Id, input.On!.Value, ct);
        var (destinations, strangers) = Destinations(input, staff, whole, parts);
        TakingOver[] targets = [.. (whole is null ? parts : parts.Prepend(whole)).Distinct()];
        foreach (var target in targets) target.People = destinations.Values.Count(id => id == target.Id);
        var move = new SchoolMove(input.Kind!.Value, school.Id, input.On.Value, clock.TodayInChina, whole?.Id, destinations,
            targets.ToDictionary(t => t.Id, t => t.Name).Append(new(school.Id, school.Name)).ToDictionary()) { NewSchools = targets.Where(t => t.IsNew).Select(t => t.Id).ToHashSet() };
        var rows = new List<SchoolRowChange>(strangers.Select(n => new SchoolRowChange(nameof(Teacher), Guid.Empty, RowAct.Blocked, null, n, texts.Of("Reorganise:NotOfSchool"))));
        if (school.ClosedOn is { } closed) rows.Add(new(nameof(School), school.Id, RowAct.Blocked, null, school.Name, string.Format(null, texts.Of("Reorganise:ClosedAlready"), closed)));
        if (school.OpenedOn >= move.On) rows.Add(new(nameof(School), school.Id, RowAct.Blocked, null, school.Name, string.Format(null, texts.Of("Reorganise:BeforeOpening"), school.OpenedOn)));
        foreach (var rule in rules) rows.AddRange(await rule.PlanAsync(move, ct));
        return new(school, move, targets, staff.Select(s => s.Id).Distinct().Count() - destinations.Count, rows);
    }

    /// <summary>Who works there on the day or later.</summary>
    private Task<List<Worker>> StaffAsync(Guid schoolId, DateOnly day, CancellationToken ct)
        => (from s in db.Spells
            where s.SchoolId == schoolId && s.Kind == SpellKind.Main && s.To > day
            join t in db.Teachers on s.TeacherId equals t.Id
            orderby s.From, s.Id
            select new Worker(t.Id, t.Number, s.Stage ?? t.Stage, t.Subject)).ToListAsync(ct);

    private static (Dictionary<Guid, Guid> Destinations, IReadOnlyList<string> Strangers) Destinations(ReorganiseSchoolInput input, List<Worker> staff, TakingOver? whole, IReadOnlyList<TakingOver> parts)
    {
        var named = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        for (var i = parts.Count - 1; i >= 0; i--)
            foreach (var number in Numbers(input.Parts[i])) named[number] = parts[i].Id;
        var destinations = new Dictionary<Guid, Guid>();
        foreach (var worker in staff)
        {
            if (named.Remove(worker.Number, out var target)) destinations[worker.Id] = target;
            else if (!destinations.ContainsKey(worker.Id) && (PartOf(worker) ?? whole) is { } goes) destinations[worker.Id] = goes.Id;
        }
        return (destinations, [.. named.Keys.Order(StringComparer.Ordinal)]);

        TakingOver? PartOf(Worker worker) => parts.Where((_, i) => Fits(input.Parts[i], worker)).FirstOrDefault();
    }

    private static bool Fits(PartInput part, Worker worker)
        => (part.Stage is not null || !string.IsNullOrWhiteSpace(part.Subject)) && (part.Stage is null || worker.Stage == part.Stage)
            && (string.IsNullOrWhiteSpace(part.Subject) || worker.Subject == part.Subject.Trim());

    private static IEnumerable<string> Numbers(PartInput part)
        => (part.Numbers ?? "").Split([' ', '\t', '\r', '\n', ',', '，', ';', '；', '、', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Import.Reading.TextFolding.FoldTight);

    private sealed record Worker(Guid Id, string Number, SchoolStage? Stage, string? Subject);
}
