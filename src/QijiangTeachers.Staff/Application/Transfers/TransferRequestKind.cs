using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Transfers;

/// <summary>调动: the principal of the school, the principal of the receiving school, the HR office (domain.md, Approval).</summary>
internal sealed class TransferRequestKind(
    RegistryDbContext db, CareerEditor careers, PrincipalSteps principals, CurrentUserAccessor users, TimeProvider clock, ErrorTexts texts) : RequestKind<TransferRequestDto>
{
    public override string Name => "Staff.Transfer";

    public override string EditPath(Request request) => request.TeacherId == users.User.TeacherId ? "/me/request-transfer" : $"/teachers/{request.TeacherId}/request-transfer";

    public override async Task<RequestPlan> PlanAsync(TransferRequestDto input, CancellationToken ct)
    {
        // Inside the scope of whoever asks: the own record, the own school, the district.
        var teacher = await db.Teachers.AsNoTracking().FindOrThrowAsync(t => t.Id == input.TeacherId, ct);
        var names = await NamesAsync(teacher.CurrentSchoolId, input.SchoolId!.Value, ct);
        if (names.Home is not { } home) throw StaffErrors.NotInService(clock.TodayInChina);
        if (teacher.CurrentSchoolId == input.SchoolId || await MovesThereAnywayAsync(teacher, input, ct)) throw new InputInvalidException(nameof(input.SchoolId), "TransferToOwnSchool");
        if (names.Host is not { } host) throw new EntityNotFoundException(typeof(School), input.SchoolId);
        return new(string.Format(null, texts.Of("TransferTitle"), home, host),
        [
            await principals.OfAsync(teacher.CurrentSchoolId!.Value, home, teacher.Id, ct),
            await principals.OfAsync(input.SchoolId.Value, host, teacher.Id, ct),
            new(texts.Of("Step:HrOffice"), RoleNames.HrOfficer, null),
        ])
        {
            TeacherId = teacher.Id, TeacherName = teacher.Name, Key = $"Staff.Transfer:{teacher.Id}", Attention = await AttentionAsync(teacher, input, ct),
        };
    }

    protected override async Task<RequestView> DescribeAsync(Request request, TransferRequestDto input, CancellationToken ct)
    {
        // Whose turn it is may have no other business with this person: the receiving school sees what it decides on.
        var teacher = await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking().FindOrThrowAsync(t => t.Id == input.TeacherId, ct);
        var names = await NamesAsync(teacher.CurrentSchoolId, input.SchoolId!.Value, ct);
        var since = await SinceAsync(teacher, ct);
        var inScope = await db.Teachers.AnyAsync(t => t.Id == teacher.Id, ct);
        List<RequestLine> lines =
        [
            new(texts.Of("TransferPerson"), $"{teacher.Name} · {teacher.Subject ?? texts.Of("NotGiven")}", inScope ? $"/teachers/{teacher.Id}" : null),
            new(texts.Of("TransferHome"), since is { } day ? string.Format(null, texts.Of("TransferSince"), names.Home, day) : names.Home ?? texts.Of("NotInServiceNow")),
            new(texts.Of("TransferHost"), names.Host ?? ""),
            new(texts.Of("TransferFrom"), $"{input.From:yyyy-MM-dd}"),
            new(texts.Of("TransferReason"), input.Reason),
        ];
        return new(lines, Checks(teacher, input, since));
    }

    protected override async Task CarryOutAsync(Request request, TransferRequestDto input, CancellationToken ct)
    {
        var stamp = await db.Teachers.AsNoTracking().Where(t => t.Id == input.TeacherId).Select(t => t.ConcurrencyStamp).FirstOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException(typeof(Teacher), input.TeacherId);
        var reason = string.Format(null, texts.Of("TransferApprovedReason"), input.Reason);
        await careers.ChangeAsync(StaffProcesses.Transfer, input.TeacherId!.Value, new TransferDto { SchoolId = input.SchoolId, From = input.From, Reason = reason, ConcurrencyStamp = stamp },
            c => c.Transfer(input.SchoolId!.Value, input.From!.Value), input.SchoolId, ct);
    }

    private List<RequestCheck> Checks(Teacher teacher, TransferRequestDto input, DateOnly? since) =>
    [
        new(texts.Of("CheckInService"), teacher.CurrentSchoolId is not null),
        new(texts.Of("CheckDateAhead"), input.From >= clock.TodayInChina, $"{input.From:yyyy-MM-dd}"),
        new(texts.Of("CheckTermStart"), TransferCustoms.IsTermStart(input.From!.Value), texts.Of("CheckTermStartDetail")),
        new(string.Format(null, texts.Of("CheckYears"), TransferCustoms.UsualYears), TransferCustoms.StayedLongEnough(since, input.From.Value), since is { } day ? string.Format(null, texts.Of("CheckYearsDetail"), day) : null),
    ];

    private async Task<string?> AttentionAsync(Teacher teacher, TransferRequestDto input, CancellationToken ct)
        => Checks(teacher, input, await SinceAsync(teacher, ct)).FirstOrDefault(c => !c.IsFine) is { } check ? string.Format(null, texts.Of("CheckFailed"), check.Title) : null;

    private Task<DateOnly?> SinceAsync(Teacher teacher, CancellationToken ct)
        => db.Spells.IgnoreQueryFilters([DataScope.FilterName]).Where(s => s.TeacherId == teacher.Id && s.SchoolId == teacher.CurrentSchoolId && s.Kind == SpellKind.Main)
            .MaxAsync(s => (DateOnly?)s.From, ct);

    // By a move that was agreed to before and lies ahead.
    private Task<bool> MovesThereAnywayAsync(Teacher teacher, TransferRequestDto input, CancellationToken ct)
        => db.Spells.IgnoreQueryFilters([DataScope.FilterName]).AnyAsync(s => s.TeacherId == teacher.Id && s.Kind == SpellKind.Main && s.SchoolId == input.SchoolId && s.From <= input.From && s.To > input.From, ct);

    private async Task<(string? Home, string? Host)> NamesAsync(Guid? home, Guid host, CancellationToken ct)
    {
        var names = await careers.SchoolNamesAsync(home is { } h ? [h, host] : [host], ct);
        return (home is { } id ? names.GetValueOrDefault(id) : null, names.GetValueOrDefault(host));
    }
}
