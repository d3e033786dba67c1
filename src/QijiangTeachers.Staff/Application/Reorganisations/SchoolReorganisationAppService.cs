using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

internal sealed class SchoolReorganisationAppService(
    RegistryDbContext db, ReorganisationTargets targets, ReorganisationPlanner planner, SchoolReorganiser reorganiser, ReorganisationUndoer undoer, UnitOfWork unitOfWork, IPermissionChecker permissions,
    CurrentUserAccessor users) : ISchoolReorganisationAppService
{
    private static readonly SortMap<SchoolReorganisationDto> Sorts = new("decidedAt desc") { ["decidedAt"] = r => r.DecidedAt, ["on"] = r => r.On, ["school"] = r => r.SchoolName };

    public async Task<ReorganisationPreviewDto> PreviewAsync(ReorganiseSchoolInput input, CancellationToken ct = default)
    {
        await RequireAsync(ct);
        var school = await db.Schools.FindOrThrowAsync(s => s.Id == input.SchoolId, ct);
        var (whole, parts) = await targets.FindAsync(input, school, ct);
        var plan = await planner.PlanAsync(input, school, whole, parts, ct);
        var names = plan.Targets.ToDictionary(t => t.Id, t => t.Name);
        return new()
        {
            Version = plan.Version, SchoolName = school.Name, Kind = plan.Move.Kind, On = plan.Move.On, Staying = plan.Staying, Rows = [.. plan.Rows.Select(r => Row(r, names))], Blockers = [.. plan.Blockers.Select(r => Row(r, names))],
            Targets = [.. plan.Targets.Select(t => new TakeOverDto(t.IsNew ? null : t.Id, t.Name, t.IsNew, t.People, t.Pupils, t.EstablishmentQuota))],
        };
    }

    public async Task<ChangeResultDto> CreateAsync(ReorganiseSchoolDto input, CancellationToken ct = default)
    {
        await RequireAsync(ct);
        return await unitOfWork.RunAsync(StaffProcesses.Reorganise, input.Reason.Trim(), recorder => reorganiser.RunAsync(input, recorder, ct), ct);
    }

    public async Task<PagedResultDto<SchoolReorganisationDto>> GetListAsync(GetReorganisationListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Reorganise, ct);
        var (acts, took) = (db.Reorganisations.AsNoTracking(), db.ReorganisationTargets);
        if (input.SchoolId is { } school) acts = acts.Where(r => r.SchoolId == school || took.Any(t => t.ReorganisationId == r.Id && t.SchoolId == school));
        if (input.Filter?.Trim() is { Length: > 0 } text) acts = acts.Where(r => r.SchoolName.Contains(text));
        return await Dtos(acts).ToPagedResultAsync(input, Sorts, r => r.Id, ct);
    }

    public async Task<ReorganisationDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Reorganise, ct);
        var act = await db.Reorganisations.AsNoTracking().FindOrThrowAsync(r => r.Id == id, ct);
        var took = await undoer.TargetsAsync(id, ct);
        var ids = took.Select(t => t.SchoolId).ToList();
        var names = await db.Schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var rows = await db.ReorganisationRows.AsNoTracking().Where(r => r.ReorganisationId == id).OrderBy(r => r.Number).ToListAsync(ct);
        return new()
        {
            Act = await Dtos(db.Reorganisations.AsNoTracking()).FindOrThrowAsync(r => r.Id == id, ct), Obstacles = act.UndoneAt is null ? await undoer.ObstaclesAsync(act, ct) : [],
            Targets = [.. took.Select(t => new TakeOverDto(t.SchoolId, names[t.SchoolId], t.IsNew, t.People, t.Pupils, t.EstablishmentQuota))],
            Rows = [.. rows.Select(r => new ReorganisationRowDto(r.Entity, r.RowId, r.Act, r.TargetId is { } t ? names.GetValueOrDefault(t) : null, r.Shown, r.Note, null))],
        };
    }

    public async Task<ChangeResultDto> UndoAsync(Guid id, UndoReorganisationDto input, CancellationToken ct = default)
    {
        await RequireAsync(ct);
        return await unitOfWork.RunAsync(StaffProcesses.UndoReorganisation, input.Reason.Trim(), recorder => undoer.UndoAsync(id, input, recorder, ct), ct);
    }

    /// <summary>Whoever doesn't see everybody would leave people behind.</summary>
    private async Task RequireAsync(CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Reorganise, ct);
        if (!users.User.Scope.IsDistrict) throw StaffErrors.DistrictDecides();
    }

    private IQueryable<SchoolReorganisationDto> Dtos(IQueryable<SchoolReorganisation> acts)
    {
        var (schools, took) = (db.Schools, db.ReorganisationTargets);
        return acts.Select(r => new SchoolReorganisationDto
        {
            Id = r.Id, ConcurrencyStamp = r.ConcurrencyStamp, Kind = r.Kind, SchoolId = r.SchoolId, SchoolName = r.SchoolName, SchoolCode = schools.Where(s => s.Id == r.SchoolId).Select(s => s.Code).First(),
            On = r.On, Reason = r.Reason, DecidedAt = r.DecidedAt, DecidedBy = r.DecidedBy, UndoneAt = r.UndoneAt, UndoneBy = r.UndoneBy, UndoReason = r.UndoReason,
            People = took.Where(t => t.ReorganisationId == r.Id).Sum(t => t.People),
        });
    }

    private static ReorganisationRowDto Row(SchoolRowChange r, Dictionary<Guid, string> names) => new(r.Entity, r.RowId, r.Act, r.TargetId is { } id ? names.GetValueOrDefault(id) : null, r.Shown, r.Note, r.Path);
}
