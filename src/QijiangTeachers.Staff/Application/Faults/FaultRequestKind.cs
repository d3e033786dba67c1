using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>数据有误 with evidence: always about the own record.</summary>
internal sealed class FaultRequestKind(
    RegistryDbContext db, UnitOfWork unitOfWork, CareerEditor careers, PrincipalSteps principals, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : RequestKind<FaultRequestDto>
{
    public override string Name => "Staff.Fault";

    public override string EditPath(Request request) => "/me/faults/new";

    public override async Task<RequestPlan> PlanAsync(FaultRequestDto input, CancellationToken ct)
    {
        var me = users.User.TeacherId ?? throw new EntityNotFoundException(typeof(Teacher));
        var teacher = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == me, ct);
        if (teacher.CurrentSchoolId is not { } school) throw StaffErrors.NotInService(clock.TodayInChina);
        var name = (await careers.SchoolNamesAsync([school], ct))[school];
        List<PlannedStep> steps = [await principals.OfAsync(school, name, me, ct)];
        if (FaultDesk.NeedsDistrict(input.Fact)) steps.Add(new(texts.Of("Step:HrOffice"), RoleNames.HrOfficer, null));
        return new(string.Format(null, texts.Of("FaultTitle"), Short(input.About)), steps) { TeacherId = me, TeacherName = teacher.Name, Key = KeyOf(me, input.Fact) };
    }

    protected override async Task<RequestView> DescribeAsync(Request request, FaultRequestDto input, CancellationToken ct)
    {
        var inScope = await db.Teachers.AnyAsync(t => t.Id == request.TeacherId, ct);
        return new(
        [
            new(texts.Of("TransferPerson"), request.TeacherName ?? "", inScope ? $"/teachers/{request.TeacherId}?tab=record" : null),
            new(texts.Of("FaultWhich"), input.About),
            new(texts.Of("FaultWrong"), input.Text),
        ], []);
    }

    protected override async Task CarryOutAsync(Request request, FaultRequestDto input, CancellationToken ct)
    {
        var teacher = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == request.TeacherId, ct);
        await unitOfWork.RunAsync(StaffProcesses.ReportFault, null, recorder =>
        {
            var report = new FaultReport(teacher.Id, input.Fact, input.About, input.Text, request.Id);
            db.Add(report);
            recorder.Record(new FaultReported(report.Id, report.About) { TeacherId = teacher.Id, SchoolId = teacher.CurrentSchoolId, By = request.AuthorName });
            return Task.CompletedTask;
        }, ct);
    }

    private static string Short(string about) => about.Length <= 80 ? about : about[..80] + "…";

    // One open request about one fact; the fact's key may be too long to stand in the request's.
    private static string KeyOf(Guid teacher, string fact) => $"Staff.Fault:{teacher:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fact)))[..32]}";
}
