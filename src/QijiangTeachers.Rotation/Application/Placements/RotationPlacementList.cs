using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>The list of rotations: conditions, columns, order.</summary>
internal sealed class RotationPlacementList(RegistryDbContext db, TimeProvider clock)
{
    /// <summary>The latest start first.</summary>
    public static SortMap<RotationPlacementDto> Sorts { get; } = new("startOn desc, name")
    {
        ["name"] = p => p.NameKey, ["teacherNo"] = p => p.TeacherNo, ["school"] = p => p.SchoolKey, ["kind"] = p => p.Kind, ["schoolYear"] = p => p.SchoolYear,
        ["startOn"] = p => p.StartOn, ["endOn"] = p => p.To, ["fromSchool"] = p => p.FromSchoolKey, ["toSchool"] = p => p.ToSchoolKey,
    };

    public Task<PagedResultDto<RotationPlacementDto>> PageAsync(GetRotationPlacementListInput input, CancellationToken ct)
        => Query(input).ToPagedResultAsync(input, Sorts, p => p.Id, ct);

    public Task<RotationPlacementDto> GetAsync(Expression<Func<RotationPlacementDto, bool>> which, CancellationToken ct)
        => Query(new()).FindOrThrowAsync(which, ct);

    public async IAsyncEnumerable<RotationPlacementDto> StreamAsync(GetRotationPlacementListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(Query(input), input.Sorting, p => p.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private IQueryable<RotationPlacementDto> Query(GetRotationPlacementListInput input)
    {
        var day = input.AsOf ?? clock.TodayInChina;
        var rows = from p in Placements(input, day)
                   join t in PersonOnDay.Of(db, day) on p.TeacherId equals t.TeacherId
                   join f in db.Schools on p.FromSchoolId equals f.Id
                   join g in db.Schools on p.ToSchoolId equals g.Id
                   select new RotationPlacementDto
                   {
                       Id = p.Id, TeacherId = p.TeacherId, TeacherNo = t.Number, Name = t.Name, NameKey = t.NameKey, SchoolId = t.SchoolId, SchoolName = t.SchoolName,
                       SchoolKey = t.SchoolKey, Kind = p.Kind, SchoolYear = p.SchoolYear, FromSchoolId = f.Id, FromSchoolCode = f.Code, FromSchoolName = f.Name, FromSchoolKey = f.NameKey,
                       ToSchoolId = g.Id, ToSchoolCode = g.Code, ToSchoolName = g.Name, ToSchoolKey = g.NameKey, StartOn = p.From, To = p.To, PlannedTo = p.PlannedTo, EndReason = p.EndReason,
                       ConcurrencyStamp = p.ConcurrencyStamp, AsOf = day,
                   };
        return rows.Matching(db, input);
    }

    private IQueryable<RotationPlacement> Placements(GetRotationPlacementListInput input, DateOnly day)
    {
        var rows = db.RotationPlacements.AsNoTracking();
        if (input.Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        if (input.FromSchoolId is { } origin) rows = rows.Where(p => p.FromSchoolId == origin);
        if (input.ToSchoolId is { } host) rows = rows.Where(p => p.ToSchoolId == host);
        if (input.SchoolYear is { } year && new SchoolYear(year) is { FirstDay: var first, LastDay: var last }) rows = rows.Where(p => p.From >= first && p.From <= last);
        if (input.From is { } from) rows = rows.Where(p => p.To > from);
        if (input.To is { } to) rows = rows.Where(p => p.From <= to);
        return input.State switch
        {
            PlacementState.NotYet => rows.Where(p => p.From > day),
            PlacementState.Running => rows.On(day),
            PlacementState.Over => rows.Where(p => p.From <= day && p.To <= day),
            _ => rows,
        };
    }
}
