using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Finds the schools that take over, and makes the new ones.</summary>
internal sealed class ReorganisationTargets(RegistryDbContext db, SchoolEditor editor)
{
    /// <returns>The default (null = none), and one for each part; a school that is named twice is one.</returns>
    public async Task<(TakingOver? Default, IReadOnlyList<TakingOver> Parts)> FindAsync(ReorganiseSchoolInput input, School school, CancellationToken ct)
    {
        var found = new List<TakingOver>();
        var whole = input.Default.IsEmpty ? null : await FindAsync(input.Default, nameof(input.Default), input, found, ct);
        var parts = new List<TakingOver>();
        for (var i = 0; i < input.Parts.Count; i++)
        {
            var field = $"Parts[{i}].To";
            var part = input.Parts[i];
            if (part.To.IsEmpty) throw new InputInvalidException(field + ".SchoolId", "Reorganise:TargetMissing");
            if (part.Stage is null && string.IsNullOrWhiteSpace(part.Subject) && string.IsNullOrWhiteSpace(part.Numbers)) throw new InputInvalidException($"Parts[{i}].Numbers", "Reorganise:NobodyNamed");
            parts.Add(await FindAsync(part.To, field, input, found, ct));
        }
        Require(input, whole);
        await ShareAsync(input, school, whole, found, ct);
        return (whole, parts);
    }

    /// <summary>Opens those that don't exist yet, with what the old school says of itself.</summary>
    public async Task OpenAsync(IEnumerable<TakingOver> targets, School school, DateOnly on, ProcessRecorder recorder, CancellationToken ct)
    {
        var year = SchoolYear.Containing(on).StartYear;
        foreach (var target in targets.Where(t => t.IsNew))
        {
            var facts = new SchoolYearFacts(target.Name, school.Kind, school.Ownership, school.Locality, school.ClusterId, school.GroupId, null, null);
            target.School = await editor.OpenAsync(target.Code, year, facts, on, recorder, ct);
            target.Id = target.School.Id;
        }
    }

    private async Task<TakingOver> FindAsync(TakeOverInput named, string field, ReorganiseSchoolInput input, List<TakingOver> found, CancellationToken ct)
    {
        var code = named.SchoolId is null ? TextFolding.FoldTight(named.Code ?? "") : null;
        var known = found.Find(t => named.SchoolId is { } id ? t.Id == id : t.Code == code);
        if (known is not null) return known;
        var target = named.SchoolId is { } existing ? await ExistingAsync(existing, named, field, input, ct) : await NewAsync(code!, named, field, ct);
        found.Add(target);
        return target;
    }

    private async Task<TakingOver> ExistingAsync(Guid id, TakeOverInput named, string field, ReorganiseSchoolInput input, CancellationToken ct)
    {
        if (id == input.SchoolId) throw new InputInvalidException(field + ".SchoolId", "Reorganise:SameSchool");
        var school = await db.Schools.FindOrThrowAsync(s => s.Id == id, ct);
        if (school.ClosedOn is { } closed) throw new InputInvalidException(field + ".SchoolId", "Reorganise:TargetClosed", ("School", school.Name), ("Day", closed));
        if (school.OpenedOn > input.On) throw new InputInvalidException(field + ".SchoolId", "Reorganise:TargetNotOpen", ("School", school.Name), ("Day", school.OpenedOn));
        return new() { Id = id, School = school, Code = school.Code, Name = school.Name, IsNew = false, Input = named };
    }

    private async Task<TakingOver> NewAsync(string code, TakeOverInput named, string field, CancellationToken ct)
    {
        if (code.Length == 0) throw new InputInvalidException(field + ".Code", "Reorganise:CodeMissing");
        if (named.Name?.Trim() is not { Length: > 0 } name) throw new InputInvalidException(field + ".Name", "Reorganise:NameMissing");
        var school = await db.Schools.FirstOrDefaultAsync(s => s.Code == code, ct);
        if (school is { NeverOpened: false }) throw StaffErrors.SchoolCodeTaken(code);
        return new() { Id = school?.Id ?? Guid.CreateVersion7(), School = school, Code = code, Name = name, IsNew = true, Input = named };
    }

    private static void Require(ReorganiseSchoolInput input, TakingOver? whole)
    {
        if (input.Kind == ReorganisationKind.Merge && whole is null) throw new InputInvalidException("Default.SchoolId", "Reorganise:TargetMissing");
        if (input.Kind == ReorganisationKind.Merge && input.Parts.Count > 0) throw new InputInvalidException("Parts", "Reorganise:MergeIsWhole");
        if (input.Kind == ReorganisationKind.Split && whole is not null) throw new InputInvalidException("Default.SchoolId", "Reorganise:SplitHasNoRest");
        if (input.Kind == ReorganisationKind.Split && input.Parts.Count == 0) throw new InputInvalidException("Parts[0].To.SchoolId", "Reorganise:TargetMissing");
    }

    /// <summary>Posts and pupils: what a form says, and all that is left for the school that takes the rest.</summary>
    private async Task ShareAsync(ReorganiseSchoolInput input, School school, TakingOver? whole, List<TakingOver> found, CancellationToken ct)
    {
        var period = await db.SchoolPeriods.On(input.On!.Value).FirstOrDefaultAsync(p => p.SchoolId == school.Id, ct);
        var (pupils, quota) = (period?.Pupils ?? 0, period?.EstablishmentQuota ?? 0);
        foreach (var target in found.Where(t => t != whole)) (target.Pupils, target.EstablishmentQuota) = (target.Input.Pupils ?? 0, target.Input.EstablishmentQuota ?? 0);
        if (whole is null) return;
        whole.Pupils = whole.Input.Pupils ?? Math.Max(0, pupils - found.Where(t => t != whole).Sum(t => t.Pupils));
        whole.EstablishmentQuota = whole.Input.EstablishmentQuota ?? Math.Max(0, quota - found.Where(t => t != whole).Sum(t => t.EstablishmentQuota));
    }
}
