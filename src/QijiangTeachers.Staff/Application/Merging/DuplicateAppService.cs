using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

internal sealed class DuplicateAppService(RegistryDbContext db, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users) : IDuplicateAppService
{
    private static readonly SortMap<DuplicatePairDto> Sorts = new("score desc, number") { ["score"] = p => p.Score, ["number"] = p => p.FirstNumber, ["name"] = p => p.FirstName };

    public async Task<PagedResultDto<DuplicatePairDto>> GetListAsync(GetDuplicateListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        var dismissed = input.Dismissed == true;
        var pairs = Pairs(input).Where(p => dismissed ? p.NotSameId != null : p.NotSameId == null);
        return await pairs.ToPagedResultAsync(input, Sorts, p => p.SecondNumber, ct);
    }

    public async Task<ChangeResultDto> DismissAsync(DismissDuplicateDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        if (input.FirstId == input.SecondId) throw StaffErrors.SameRecord();
        return await unitOfWork.RunOnCurrentAsync(StaffProcesses.NotSamePerson, input.Reason.Trim(), async recorder =>
        {
            var (a, b) = (await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == input.FirstId, ct), await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == input.SecondId, ct));
            var pair = new TeacherPair(a, b);
            if (await db.NotSamePersons.AsNoTracking().FirstOrDefaultAsync(n => n.FirstId == pair.FirstId && n.SecondId == pair.SecondId, ct) is { } known) return new ChangeResultDto(known.Id, known.ConcurrencyStamp, false);
            var found = new NotSamePerson(pair, input.Reason.Trim(), users.User.Name);
            db.Add(found);
            recorder.Record(new FoundNotSamePerson(b.Number, b.Name) { TeacherId = a.Id, SchoolId = a.CurrentSchoolId });
            recorder.Record(new FoundNotSamePerson(a.Number, a.Name) { TeacherId = b.Id, SchoolId = b.CurrentSchoolId });
            await db.SaveChangesAsync(ct);
            return new ChangeResultDto(found.Id, found.ConcurrencyStamp, true);
        }, ct);
    }

    public async Task<ChangeResultDto> TakeBackAsync(Guid id, TakeBackDismissalDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Merge, ct);
        return await unitOfWork.RunAsync(StaffProcesses.NotSamePerson, input.Reason.Trim(), async recorder =>
        {
            var found = await db.NotSamePersons.FindOrThrowAsync(n => n.Id == id, ct);
            var people = await db.Teachers.AsNoTracking().Where(t => t.Id == found.FirstId || t.Id == found.SecondId).ToListAsync(ct);
            foreach (var (one, other) in people.Zip(people.AsEnumerable().Reverse()))
                recorder.Record(new NotSamePersonTakenBack(other.Number, other.Name) { TeacherId = one.Id, SchoolId = one.CurrentSchoolId });
            db.Remove(found);
            return new ChangeResultDto(id, found.ConcurrencyStamp, true);
        }, ct);
    }

    /// <summary>
    /// Every pair shares two things by which an index finds it, so that nobody is compared with everybody: name and birth
    /// date, birth date and both ends of the ID (which are much alike among namesakes of other years), or the phone with one thing more.
    /// </summary>
    private IQueryable<DuplicatePairDto> Pairs(GetDuplicateListInput input)
    {
        var (people, schools, found) = (db.Teachers.Where(t => !t.IsErased), db.Schools, db.NotSamePersons);
        var ids = InOrder(people.Join(people, a => new { a.NameKey, a.BirthDate }, b => new { b.NameKey, b.BirthDate }, (a, b) => new Pair { A = a, B = b }))
            .Union(InOrder(people.Join(people, a => new { a.BirthDate, a.MaskedIdNumber }, b => new { b.BirthDate, b.MaskedIdNumber }, (a, b) => new Pair { A = a, B = b })))
            .Union(InOrder(people.Where(a => a.PhoneHash != null).Join(people, a => a.PhoneHash, b => b.PhoneHash, (a, b) => new Pair { A = a, B = b })));
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var named = TeacherSearch.IdsMatching(db.Teachers, text);
            ids = ids.Where(p => named.Contains(p.First) || named.Contains(p.Second));
        }
        var rows = from p in ids
                   join a in people on p.First equals a.Id
                   join b in people on p.Second equals b.Id
                   select new { a, b };
        if (input.SchoolId is { } school) rows = rows.Where(r => r.a.CurrentSchoolId == school || r.b.CurrentSchoolId == school);
        return rows.Select(r => new DuplicatePairDto
        {
            FirstId = r.a.Id, FirstNumber = r.a.Number, FirstName = r.a.Name, FirstSchool = schools.Where(s => s.Id == r.a.CurrentSchoolId).Select(s => s.Name).FirstOrDefault(),
            SecondId = r.b.Id, SecondNumber = r.b.Number, SecondName = r.b.Name, SecondSchool = schools.Where(s => s.Id == r.b.CurrentSchoolId).Select(s => s.Name).FirstOrDefault(),
            SameName = r.a.Name == r.b.Name, SameSound = r.a.NameKey == r.b.NameKey, SameBirthDate = r.a.BirthDate == r.b.BirthDate, SamePhone = r.a.PhoneHash == r.b.PhoneHash && r.a.PhoneHash != null,
            SimilarId = r.a.BirthDate == r.b.BirthDate && r.a.MaskedIdNumber == r.b.MaskedIdNumber,
            Score = (r.a.Name == r.b.Name ? DuplicateScore.Name : r.a.NameKey == r.b.NameKey ? DuplicateScore.Sound : 0) + (r.a.BirthDate == r.b.BirthDate ? DuplicateScore.BirthDate : 0)
                + (r.a.PhoneHash == r.b.PhoneHash && r.a.PhoneHash != null ? DuplicateScore.Phone : 0) + (r.a.BirthDate == r.b.BirthDate && r.a.MaskedIdNumber == r.b.MaskedIdNumber ? DuplicateScore.SimilarId : 0),
            NotSameId = found.Where(n => (n.FirstId == r.a.Id && n.SecondId == r.b.Id) || (n.FirstId == r.b.Id && n.SecondId == r.a.Id)).Select(n => (Guid?)n.Id).FirstOrDefault(),
        }).Where(p => p.Score >= DuplicateScore.Least);
    }

    // Each pair once.
    private static IQueryable<PairIds> InOrder(IQueryable<Pair> pairs) => pairs.Where(p => p.A.Number.CompareTo(p.B.Number) < 0).Select(p => new PairIds { First = p.A.Id, Second = p.B.Id });

    private sealed class Pair
    {
        public required Teacher A { get; init; }
        public required Teacher B { get; init; }
    }

    private sealed class PairIds
    {
        public Guid First { get; init; }
        public Guid Second { get; init; }
    }
}
