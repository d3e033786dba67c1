using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

internal sealed class TeacherMergeAppService(
    RegistryDbContext db, MergePlanner planner, TeacherMerger merger, MergeUndoer undoer, MergedRecords records, IdentitySealer sealer, UnitOfWork unitOfWork, IPermissionChecker permissions,
    CurrentUserAccessor users, TimeProvider clock) : ITeacherMergeAppService
{
    private static readonly SortMap<TeacherMergeDto> Sorts = new("mergedAt desc") { ["mergedAt"] = m => m.MergedAt, ["undoneAt"] = m => m.UndoneAt, ["name"] = m => m.AbsorbedName, ["number"] = m => m.AbsorbedNumber };

    public async Task<MergePreviewDto> GetPreviewAsync(Guid survivorId, Guid absorbedId, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        RequireTwo(survivorId, absorbedId);
        var survivor = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == survivorId, ct);
        var absorbed = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == absorbedId, ct);
        var rows = await planner.PlanAsync(await planner.PairAsync(absorbed, survivor, clock.UtcNow, ct), ct);
        var pair = new TeacherPair(survivor, absorbed);
        return new()
        {
            Survivor = await SideAsync(survivor, ct), Absorbed = await SideAsync(absorbed, ct), Fields = MergeChoice.FieldsOf(survivor, absorbed), Rows = [.. rows.Select(Row)],
            Reasons = ReasonsOf(survivor, absorbed), IdDistance = Distance(sealer.IdNumberOf(survivor), sealer.IdNumberOf(absorbed)),
            NotSame = await db.NotSamePersons.Where(n => n.FirstId == pair.FirstId && n.SecondId == pair.SecondId).Select(n => new NotSamePersonDto(n.Id, n.Reason, n.By, n.CreationTime)).FirstOrDefaultAsync(ct),
        };
    }

    public async Task<ChangeResultDto> CreateAsync(MergeTeachersDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        RequireTwo(input.SurvivorId!.Value, input.AbsorbedId!.Value);
        return await unitOfWork.RunAsync(StaffProcesses.Merge, input.Reason.Trim(), recorder => merger.MergeAsync(input, recorder, ct), ct);
    }

    public async Task<PagedResultDto<TeacherMergeDto>> GetListAsync(PagedAndSortedResultRequestDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        var merges = db.TeacherMerges.AsNoTracking();
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var ids = TeacherSearch.IdsMatching(db.Teachers, text);
            merges = merges.Where(m => m.AbsorbedName.Contains(text) || m.AbsorbedNumber == text || ids.Contains(m.SurvivorId));
        }
        return await Dtos(merges).ToPagedResultAsync(input, Sorts, m => m.Id, ct);
    }

    public async Task<TeacherMergeDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        var merge = await Dtos(db.TeacherMerges.AsNoTracking()).FindOrThrowAsync(m => m.Id == id, ct);
        var rows = await db.TeacherMergeRows.Where(r => r.MergeId == id).OrderBy(r => r.Number).Select(r => new MergeRowDto(r.Entity, r.RowId, r.Act, r.Shown, r.Note)).ToListAsync(ct);
        return new(merge, rows);
    }

    public async Task<IReadOnlyList<MergeReturnDto>> GetUndoPreviewAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        var merge = await db.TeacherMerges.AsNoTracking().FindOrThrowAsync(m => m.Id == id, ct);
        if (merge.IsUndone) return [];
        await undoer.RequireLastAsync(merge, ct);
        return [.. (await planner.PlanReturnAsync(merge, ct)).Select(r => new MergeReturnDto(r.Change.Entity, r.Change.RowId, r.Change.Shown, r.Kept.Count == 0 && !r.IsGone, NoteOf(r)))];
    }

    public async Task<ChangeResultDto> UndoAsync(Guid id, UndoMergeDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        return await unitOfWork.RunAsync(StaffProcesses.UndoMerge, input.Reason.Trim(), recorder => undoer.UndoAsync(id, input, recorder, ct), ct);
    }

    public async Task<Guid?> FindRecordAsync(string? idOrNumber, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        if (string.IsNullOrWhiteSpace(idOrNumber)) return null;
        var number = TextFolding.FoldTight(idOrNumber);
        if (Guid.TryParse(number, out var id)) id = await records.SurvivorOfAsync(id, ct) ?? id;
        else if ((await records.NumbersAsync([number], ct)).TryGetValue(number, out var survivor)) number = survivor;
        return await db.Teachers.Where(t => t.Id == id || t.Number == number).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);
    }

    private void RequireTwo(Guid survivor, Guid absorbed)
    {
        if (survivor == absorbed) throw StaffErrors.SameRecord();
        if (users.User.TeacherId == survivor || users.User.TeacherId == absorbed) throw StaffErrors.OwnRecord();
    }

    private IQueryable<TeacherMergeDto> Dtos(IQueryable<TeacherMerge> merges)
    {
        var people = db.Teachers;
        return merges.Select(m => new TeacherMergeDto
        {
            Id = m.Id, ConcurrencyStamp = m.ConcurrencyStamp, AbsorbedId = m.AbsorbedId, AbsorbedNumber = m.AbsorbedNumber, AbsorbedName = m.AbsorbedName, SurvivorId = m.SurvivorId,
            SurvivorNumber = m.SurvivorNumber, SurvivorName = people.Where(t => t.Id == m.SurvivorId).Select(t => t.Name).FirstOrDefault(), Reason = m.Reason, MergedAt = m.MergedAt,
            MergedBy = m.MergedBy, UndoneAt = m.UndoneAt, UndoneBy = m.UndoneBy, UndoReason = m.UndoReason,
        });
    }

    private async Task<MergeSideDto> SideAsync(Teacher t, CancellationToken ct) => new()
    {
        Id = t.Id, ConcurrencyStamp = t.ConcurrencyStamp, Number = t.Number, Name = t.Name, MaskedIdNumber = t.MaskedIdNumber, MaskedPhone = t.MaskedPhone, BirthDate = t.BirthDate,
        SchoolName = await db.Schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefaultAsync(ct), Status = t.Status, ConfirmedOn = t.ConfirmedOn,
        ChangedAt = t.LastModificationTime ?? t.CreationTime,
    };

    private static MergeRowDto Row(RowChange r) => new(r.Entity, r.RowId, r.Act, r.Shown, r.Note);

    private static IReadOnlyList<DuplicateReason> ReasonsOf(Teacher a, Teacher b) => new DuplicatePairDto
    {
        FirstId = a.Id, FirstNumber = a.Number, FirstName = a.Name, SecondId = b.Id, SecondNumber = b.Number, SecondName = b.Name, SameName = a.Name == b.Name, SameSound = a.NameKey == b.NameKey,
        SameBirthDate = a.BirthDate == b.BirthDate, SamePhone = a.PhoneHash is not null && a.PhoneHash.AsSpan().SequenceEqual(b.PhoneHash), SimilarId = a.BirthDate == b.BirthDate && a.MaskedIdNumber == b.MaskedIdNumber,
    }.Reasons;

    private static int Distance(string a, string b) => a.Zip(b).Count(p => p.First != p.Second) + Math.Abs(a.Length - b.Length);

    private static string? NoteOf(RowReturn r) => r switch
    {
        { IsGone: true } => "合并后已删除，不再移回",
        { IsRemoved: true } => "合并时新增，撤销后删除",
        { Kept: { Count: > 0 } kept } when r.Change.Entity == nameof(Teacher) => "合并后又有更改，保留现值：" + string.Join('、', kept.Select(ColumnOf).Distinct()),
        { Kept.Count: > 0 } => "合并后又有更改，保留现值",
        _ => r.Note,
    };

    private static string ColumnOf(string property) => property switch
    {
        nameof(Teacher.NameKey) or nameof(Teacher.Initials) => "姓名",
        nameof(Teacher.IdNumberHash) or nameof(Teacher.SealedIdNumber) or nameof(Teacher.MaskedIdNumber) => "身份证号",
        nameof(Teacher.PhoneHash) or nameof(Teacher.SealedPhone) or nameof(Teacher.MaskedPhone) => "手机",
        nameof(Teacher.Status) => "在职状态",
        nameof(Teacher.RosterSpellId) => "现任职",
        _ => MergeField.All.FirstOrDefault(f => property.StartsWith(f.Key, StringComparison.OrdinalIgnoreCase))?.Column ?? property,
    };
}
