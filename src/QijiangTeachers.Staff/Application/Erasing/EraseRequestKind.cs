using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Erasing a person: one HR officer asks, another one says yes (nobody decides the own request).</summary>
internal sealed class EraseRequestKind(ErasureSubject subject, ErasureRules rules, TeacherEraser eraser, PersonEraser plans, TimeProvider clock, ErrorTexts texts) : RequestKind<EraseTeacherDto>
{
    public override string Name => Request.ErasureKind;

    public override string EditPath(Request request) => $"/teachers/{request.TeacherId}/erase";

    public override async Task<RequestPlan> PlanAsync(EraseTeacherDto input, CancellationToken ct)
    {
        var records = await RecordsAsync(input, ct);
        if (await rules.ObstaclesAsync(records, input.Basis, ct) is [var obstacle, ..]) throw obstacle;
        return new(texts.Of("ErasureTitle"), [new(texts.Of("Step:HrOffice"), RoleNames.HrOfficer, null)])
        {
            // Never one of many that are agreed to together.
            TeacherId = records[0].Id, TeacherName = records[0].Name, Key = $"{Name}:{records[0].Id}", Attention = texts.Of("ErasureAttention"),
        };
    }

    protected override async Task<RequestView> DescribeAsync(Request request, EraseTeacherDto input, CancellationToken ct)
    {
        var records = await RecordsAsync(input, ct);
        List<RequestLine> lines =
        [
            new(texts.Of("TransferPerson"), $"{records[0].Name} · {records[0].Number}", $"/teachers/{records[0].Id}"),
            new(texts.Of("ErasureBasis"), Terms.Shown(input.Basis!.Value)),
            new(texts.Of("TransferReason"), input.Reason),
        ];
        if (records[0].IsErased) return new(lines, []);
        var rows = await plans.PlanAsync(await subject.OfAsync(records, clock.UtcNow, ct), ct);
        lines.AddRange(Enum.GetValues<ErasureAct>().Select(act => new RequestLine(Terms.Shown(act), string.Format(null, texts.Of("ErasureRowFigure"), rows.Where(r => r.Act == act).Sum(r => r.Count)))));
        var obstacles = await rules.ObstaclesAsync(records, input.Basis, ct);
        return new(lines, obstacles.Count == 0 ? [new(texts.Of("ErasureNothingInTheWay"), true)] : [.. obstacles.Select(o => new RequestCheck(rules.Text(o), false))]);
    }

    protected override async Task CarryOutAsync(Request request, EraseTeacherDto input, CancellationToken ct)
    {
        var records = await RecordsAsync(input, ct);
        if (!records[0].IsErased && await rules.ObstaclesAsync(records, input.Basis, ct) is [var obstacle, ..]) throw obstacle;
        await eraser.EraseAsync(records[0].Id, input.Basis!.Value, ct);
    }

    private async Task<IReadOnlyList<Teacher>> RecordsAsync(EraseTeacherDto input, CancellationToken ct)
        => await subject.RecordsAsync(input.TeacherId!.Value, ct) is { Count: > 0 } records ? records : throw new EntityNotFoundException(typeof(Teacher), input.TeacherId);
}
