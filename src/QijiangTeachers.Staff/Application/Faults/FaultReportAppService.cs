using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Faults;

internal sealed class FaultReportAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, IPermissionChecker permissions, CurrentUserAccessor users, ErrorTexts texts, TimeProvider clock) : IFaultReportAppService
{
    private static readonly SortMap<FaultReportDto> Sorts = new("state,creationTime desc")
    {
        ["state"] = f => f.State, ["creationTime"] = f => f.CreationTime, ["name"] = f => f.TeacherName, ["school"] = f => f.SchoolName, ["answeredAt"] = f => f.AnsweredAt,
    };

    public async Task<PagedResultDto<FaultReportDto>> GetListAsync(GetFaultListInput input, CancellationToken ct = default)
    {
        var rows = Rows(await VisibleAsync(ct));
        if (input.State is { } state) rows = rows.Where(f => f.State == state);
        if (input.SchoolId is { } school) rows = rows.Where(f => f.SchoolId == school);
        if (input.TeacherId is { } teacher) rows = rows.Where(f => f.TeacherId == teacher);
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var ids = TeacherSearch.IdsMatching(db.Teachers, text);
            rows = rows.Where(f => ids.Contains(f.TeacherId));
        }
        return await rows.ToPagedResultAsync(input, Sorts, f => f.Id, ct);
    }

    public async Task<FaultReportDto> GetAsync(Guid id, CancellationToken ct = default) => await Rows(await VisibleAsync(ct)).FindOrThrowAsync(f => f.Id == id, ct);

    public async Task<int> CountOpenAsync(CancellationToken ct = default)
    {
        if (!await permissions.IsGrantedAsync(StaffPermissions.Faults.Default, ct)) return 0;
        return await db.FaultReports.CountAsync(f => f.State == FaultState.Open, ct);
    }

    public async Task<ChangeResultDto> ReportAsync(ReportFaultDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Report, ct);
        var (me, text) = (Me(), input.Text.Trim());
        return await unitOfWork.RunAsync(StaffProcesses.ReportFault, null, async recorder =>
        {
            var teacher = await LockAsync(me, ct);
            if (await db.FaultReports.FirstOrDefaultAsync(f => f.TeacherId == me && f.Fact == input.Fact && f.Text == text && f.State == FaultState.Open, ct) is { } known)
                return new ChangeResultDto(known.Id, known.ConcurrencyStamp, false);
            var report = new FaultReport(me, input.Fact, input.About.Trim(), text);
            db.Add(report);
            recorder.Record(new FaultReported(report.Id, report.About) { TeacherId = me, SchoolId = teacher.CurrentSchoolId });
            await db.SaveChangesAsync(ct);
            return new ChangeResultDto(report.Id, report.ConcurrencyStamp, true);
        }, ct);
    }

    public async Task<ChangeResultDto> AnswerAsync(Guid id, AnswerFaultDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Faults.Answer, ct);
        if (input.State is not (FaultState.Corrected or FaultState.Declined)) throw StaffErrors.UnknownValue(texts.Of("Fault:Outcome"), Terms.Shown(input.State!.Value));
        return await CloseAsync(id, StaffProcesses.AnswerFault, input.Answer.Trim(), report =>
        {
            if (report.TeacherId == users.User.TeacherId) throw StaffErrors.OwnFault();
            var closed = report.Close(input.State.Value, input.Answer.Trim(), users.User.Name, clock.UtcNow);
            if (closed && report.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            return closed ? new FaultAnswered(report.Id, report.About, Terms.Of(input.State.Value)) : null;
        }, ct);
    }

    public async Task<ChangeResultDto> WithdrawAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Own.Report, ct);
        return await CloseAsync(id, StaffProcesses.ReportFault, null, report =>
        {
            if (report.TeacherId != Me()) throw new EntityNotFoundException(typeof(FaultReport), id);
            return report.Withdraw() ? new FaultWithdrawn(report.Id, report.About) : null;
        }, ct);
    }

    private Task<ChangeResultDto> CloseAsync(Guid id, string kind, string? reason, Func<FaultReport, HistoryEvent?> act, CancellationToken ct)
        => unitOfWork.RunAsync(kind, reason, async recorder =>
        {
            var report = await db.FaultReports.FindOrThrowAsync(f => f.Id == id, ct);
            var change = act(report);
            if (change is not null)
            {
                var school = await db.Teachers.Where(t => t.Id == report.TeacherId).Select(t => t.CurrentSchoolId).FirstAsync(ct);
                recorder.Record(change with { TeacherId = report.TeacherId, SchoolId = school });
                await db.SaveChangesAsync(ct);
            }
            return new ChangeResultDto(id, report.ConcurrencyStamp, change is not null);
        }, ct);

    // Two taps of one person queue up here, so that the second finds the first.
    private async Task<Teacher> LockAsync(Guid me, CancellationToken ct)
    {
        await db.Teachers.Where(t => t.Id == me).ExecuteUpdateAsync(s => s.SetProperty(t => t.Number, t => t.Number), ct);
        return await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == me, ct);
    }

    private async Task<IQueryable<FaultReport>> VisibleAsync(CancellationToken ct)
    {
        if (await permissions.IsGrantedAsync(StaffPermissions.Faults.Default, ct)) return db.FaultReports;
        await permissions.CheckAsync(StaffPermissions.Own.Default, ct);
        var me = Me();
        return db.FaultReports.Where(f => f.TeacherId == me);
    }

    private IQueryable<FaultReportDto> Rows(IQueryable<FaultReport> reports)
    {
        var (schools, me) = (db.Schools, users.User.TeacherId);
        return reports.Join(db.Teachers, f => f.TeacherId, t => t.Id, (f, t) => new FaultReportDto
        {
            Id = f.Id, ConcurrencyStamp = f.ConcurrencyStamp, TeacherId = t.Id, TeacherNumber = t.Number, TeacherName = t.Name, SchoolId = t.CurrentSchoolId,
            SchoolName = schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefault(),
            Fact = f.Fact, About = f.About, Text = f.Text, State = f.State, RequestId = f.RequestId, CreationTime = f.CreationTime, Answer = f.Answer, AnsweredBy = f.AnsweredBy, AnsweredAt = f.AnsweredAt,
            IsOwn = f.TeacherId == me,
        });
    }

    private Guid Me() => users.User.Scope.TeacherId ?? throw new EntityNotFoundException(typeof(Teacher));
}
