using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

internal sealed class SchoolAppService(
    RegistryDbContext db, SchoolListQuery list, SchoolStaffReader staff, SchoolEditor editor, SchoolChangeReader changes, UnitOfWork unitOfWork, IPermissionChecker permissions, ErrorTexts texts, TimeProvider clock) : ISchoolAppService
{
    public async Task<PagedResultDto<SchoolDto>> GetListAsync(GetSchoolListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Default, ct);
        return await list.Rows(input).ToPagedResultAsync(input, SchoolListQuery.Sorts, s => s.Id, ct);
    }

    public async Task<SchoolDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Default, ct);
        var day = list.DayOf(asOf);
        var school = await list.Of(list.InScope(), day).FindOrThrowAsync(s => s.Id == id, ct);
        return new()
        {
            ConcurrencyStamp = await db.Schools.Where(s => s.Id == id).Select(s => s.ConcurrencyStamp).SingleAsync(ct), AsOf = day, School = school,
            Changes = await changes.OfAsync(id, ct), Years = await YearsAsync(id, ct), Breakdowns = await staff.ReadAsync(id, day, ct),
        };
    }

    public async Task<IReadOnlyList<SchoolChoiceDto>> GetChoicesAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Default, ct);
        return await ChoicesAsync(list.InScope(), ct);
    }

    public async Task<IReadOnlyList<SchoolChoiceDto>> GetAllChoicesAsync(CancellationToken ct = default)
    {
        if (!await permissions.IsGrantedAsync(StaffPermissions.TransferRequests, ct)) await permissions.CheckAsync(StaffPermissions.Teachers.Correct, ct);
        return await ChoicesAsync(db.Schools.Where(s => s.OpenedOn == null || s.ClosedOn == null || s.OpenedOn < s.ClosedOn), ct);
    }

    public async Task<IReadOnlyList<SchoolChoiceDto>> GetOpenChoicesAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Default, ct);
        return await ChoicesAsync(db.Schools.Where(s => s.ClosedOn == null), ct);
    }

    public async Task ExportAsync(GetSchoolListInput input, TableFileFormat format, Stream output, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Export, ct);
        var columns = SchoolColumns.For(SchoolYear.Containing(list.DayOf(input.AsOf)).StartYear);
        var rows = SchoolListQuery.Sorts.Apply(list.Rows(input), input.Sorting, s => s.Id);
        var count = await list.Rows(input).CountAsync(ct);
        await unitOfWork.RunAsync(StaffProcesses.Export, null, recorder =>
        {
            recorder.Record(new RosterExported(count, string.Join(' ', columns.Select(c => c.Header))));
            return Task.CompletedTask;
        }, ct);
        await TableWriter.WriteAsync(output, format, SchoolSheet.Definition.Name, columns, rows.AsAsyncEnumerable(), ct);
    }

    public async Task<ChangeResultDto> CreateAsync(CreateSchoolDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        try
        {
            return await OpenAsync(input, ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            return await OpenAsync(input, ct);   // somebody was first: now the code can be seen
        }
    }

    public async Task<ChangeResultDto> UpdateYearAsync(Guid id, int year, UpdateSchoolYearDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Facts, ct);
        if (year is < 1990 or > 2100) throw new InputInvalidException(nameof(year), "School:YearRange");
        return await editor.ChangeAsync(id, input.Reason, input.ConcurrencyStamp, _ => new Dictionary<int, SchoolYearFacts> { [year] = input.Facts }, ct);
    }

    public async Task<ChangeResultDto> ConfirmYearAsync(Guid id, ConfirmSchoolYearDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Facts, ct);
        var year = input.Year!.Value;
        var school = await list.InScope().FindOrThrowAsync(s => s.Id == id, ct);
        var carried = await db.SchoolYearFacts.AsNoTracking().FirstOrDefaultAsync(f => f.SchoolId == id && f.Year == year, ct) ?? throw new EntityNotFoundException(typeof(SchoolYearFact), year);
        if (!carried.IsCarriedOver) return new(id, school.ConcurrencyStamp, false);
        return await editor.ChangeAsync(id, texts.Of("RollOver:ConfirmReason"), input.ConcurrencyStamp, _ => new Dictionary<int, SchoolYearFacts> { [year] = SchoolYearFacts.Of(carried) }, ct);
    }

    public async Task<ChangeResultDto> RenameAsync(Guid id, RenameSchoolDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        var (name, from) = (input.Name.Trim(), input.FromYear!.Value);
        return await editor.ChangeAsync(id, input.Reason, input.ConcurrencyStamp, years => SchoolYearChange.From(years, from, y => y with { Name = name }), ct);
    }

    private Task<ChangeResultDto> OpenAsync(CreateSchoolDto input, CancellationToken ct)
    {
        var (code, facts) = (TextFolding.FoldTight(input.Code), input.Facts);
        var year = input.Year ?? SchoolYear.Containing(clock.TodayInChina).StartYear;
        return unitOfWork.RunAsync(StaffProcesses.EditSchool, input.Reason.Trim(), async recorder =>
        {
            if (await db.Schools.FirstOrDefaultAsync(s => s.Code == code, ct) is not { } known)
            {
                var made = await editor.OpenAsync(code, year, facts, null, recorder, ct);
                return new ChangeResultDto(made.Id, made.ConcurrencyStamp, true);
            }
            var stored = await db.SchoolYearFacts.AsNoTracking().FirstOrDefaultAsync(f => f.SchoolId == known.Id && f.Year == year, ct);
            return stored is not null && SchoolYearFacts.Of(stored) == facts ? new ChangeResultDto(known.Id, known.ConcurrencyStamp, false) : throw StaffErrors.SchoolCodeTaken(code);
        }, ct);
    }

    private async Task<IReadOnlyList<SchoolYearDto>> YearsAsync(Guid id, CancellationToken ct)
    {
        var (clusters, groups) = (db.SchoolClusters, db.EducationGroups);
        return await db.SchoolYearFacts.Where(f => f.SchoolId == id).OrderByDescending(f => f.Year).Select(f => new SchoolYearDto
        {
            Year = f.Year, IsCarriedOver = f.IsCarriedOver, Name = f.Name, Kind = f.Kind, Ownership = f.Ownership, Locality = f.Locality, Pupils = f.Pupils, EstablishmentQuota = f.EstablishmentQuota,
            ClusterId = f.ClusterId, Cluster = clusters.Where(c => c.Id == f.ClusterId).Select(c => c.Name).FirstOrDefault(),
            GroupId = f.GroupId, Group = groups.Where(g => g.Id == f.GroupId).Select(g => g.Name).FirstOrDefault(),
        }).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<SchoolChoiceDto>> ChoicesAsync(IQueryable<School> schools, CancellationToken ct)
        => await schools.OrderBy(s => s.NameKey).ThenBy(s => s.Id).Select(s => new SchoolChoiceDto(s.Id, s.Code, s.Name)).ToListAsync(ct);
}
