using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Careers;

internal sealed class TeacherRecordAppService(
    RegistryDbContext db, CareerEditor editor, IdentitySealer sealer, UnitOfWork unitOfWork, IPermissionChecker permissions, IConfirmation confirmation, CurrentUserAccessor users) : ITeacherRecordAppService
{
    private const string Revealed = "身份证号、手机";
    private static readonly string[] BeyondScopeAndDeletion = [DataScope.FilterName, "SoftDelete"];

    public async Task<ChangeResultDto> CreateAsync(CreateTeacherDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Create, ct);
        var id = IdNumberField.Read(nameof(input.IdNumber), input.IdNumber);
        var scope = users.User.Scope;
        if (!scope.IsDistrict && !scope.SchoolIds.Contains(input.SchoolId!.Value)) throw new EntityNotFoundException(typeof(School), input.SchoolId);
        try
        {
            return await EnterAsync(input, id, ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Somebody entered the number a moment ago: now it can be seen, and is answered or refused as such.
            return await EnterAsync(input, id, ct);
        }
    }

    public async Task<ChangeResultDto> UpdateAsync(Guid id, UpdateTeacherDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Correct, ct);
        return await editor.ChangeAsync(StaffProcesses.CorrectTeacher, id, input, c => c.Correct(input.Over(c.Teacher.Profile)), ct: ct);
    }

    public async Task<ChangeResultDto> CorrectIdentityAsync(Guid id, CorrectIdentityDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Correct, ct);
        var number = string.IsNullOrWhiteSpace(input.IdNumber) ? null : IdNumberField.Read(nameof(input.IdNumber), input.IdNumber);
        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : TextFolding.FoldTight(input.Phone);
        if (number is not null && sealer.HashOf(number) is var hash && await Everybody.AnyAsync(t => t.Id != id && t.IdNumberHash == hash, ct)) throw StaffErrors.IdNumberTaken();
        try
        {
            return await editor.ChangeAsync(StaffProcesses.CorrectTeacher, id, input, c => c.Correct(sealer.SealFor(c.Teacher, number, phone), number), ct: ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw StaffErrors.IdNumberTaken();   // by somebody else, a moment ago
        }
    }

    public async Task<RevealedIdentityDto> RevealAsync(Guid id, RevealDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Reveal, ct);
        confirmation.Require();
        return await unitOfWork.RunAsync(StaffProcesses.Reveal, input.Reason.Trim(), async recorder =>
        {
            var teacher = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == id, ct);
            if (teacher.IsErased) throw StaffErrors.Erased();
            recorder.Record(new IdentityRevealed(Revealed) { TeacherId = id, SchoolId = teacher.CurrentSchoolId });
            return new RevealedIdentityDto(sealer.IdNumberOf(teacher), sealer.PhoneOf(teacher));
        }, ct);
    }

    /// <summary>Uniqueness holds beyond the scope and for deleted records too.</summary>
    private IQueryable<Teacher> Everybody => db.Teachers.IgnoreQueryFilters(BeyondScopeAndDeletion);

    private Task<ChangeResultDto> EnterAsync(CreateTeacherDto input, ResidentId id, CancellationToken ct)
    {
        var (number, hash) = (TextFolding.FoldTight(input.Number), sealer.HashOf(id));
        return unitOfWork.RunAsync(StaffProcesses.CreateTeacher, input.Reason.Trim(), async recorder =>
        {
            var known = await Everybody.Where(t => t.Number == number || t.IdNumberHash == hash)
                .Select(t => new { t.Id, t.Number, t.Name, t.ConcurrencyStamp, SameId = t.IdNumberHash == hash }).ToListAsync(ct);
            if (known.Find(k => k.Number == number) is { } same)
            {
                var isRepeat = same.SameId && same.Name == input.Name.Trim() && await db.Teachers.AnyAsync(t => t.Id == same.Id, ct);
                return isRepeat ? new ChangeResultDto(same.Id, same.ConcurrencyStamp, false) : throw StaffErrors.NumberTaken(number);
            }
            if (known.Count > 0) throw StaffErrors.IdNumberTaken();
            return await StoreAsync(input, number, id, recorder, ct);
        }, ct);
    }

    private async Task<ChangeResultDto> StoreAsync(CreateTeacherDto input, string number, ResidentId id, ProcessRecorder recorder, CancellationToken ct)
    {
        var school = input.SchoolId!.Value;
        var names = await editor.SchoolNamesAsync([school], ct);
        if (names.Count == 0) throw new EntityNotFoundException(typeof(School), school);
        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : TextFolding.FoldTight(input.Phone);
        var teacher = new Teacher(number, input.ProfileOf(id), sealer.SealNew(id, phone));
        var career = new Career(teacher, [], [], [], names, recorder.ProcessId);
        career.Arrive(school, input.ArrivedOn!.Value);
        db.Add(teacher);
        await editor.StoreAsync(career, recorder, ct);
        return new(teacher.Id, teacher.ConcurrencyStamp, true);
    }
}
