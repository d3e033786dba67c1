using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Pages.Evidence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Transfers;

/// <summary>申请调动: for oneself, or by the school for one of its people; also to change a request that was returned.</summary>
public sealed partial class RequestTransfer(
    ITransferRequestAppService transfers, ITeacherAppService teachers, ISchoolAppService schools, CurrentUserAccessor users, PageRedirect redirect)
{
    [Parameter] public Guid? Id { get; set; }
    [SupplyParameterFromQuery] private Guid? Request { get; set; }
    [SupplyParameterFromForm(FormName = "request-transfer")] private TransferRequestDto Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "request-transfer")] private EvidenceInput Evidence { get; set; } = null!;

    private string _name = "";
    private IReadOnlyList<Choice> _schools = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _name = Id is { } id ? (await teachers.GetAsync(id)).Profile.Name : users.User.Name;
        _schools = [.. (await schools.GetAllChoicesAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        Input ??= Request is { } request ? await transfers.GetAsync(request) : new();
        Evidence ??= new() { Ids = [.. Input.Evidence] };
    }

    private async Task SendAsync()
    {
        Guid sent = default;
        Refusal = await Refusal.CatchAsync(async () => sent = await SendAsync(Input with { TeacherId = Id ?? users.User.TeacherId, Evidence = Evidence.Kept }));
        if (Refusal is null) redirect.To($"/requests/{sent}", T["RequestSent"]);
    }

    private Task<Guid> SendAsync(TransferRequestDto wish) => Request is { } request ? transfers.UpdateAsync(request, wish) : transfers.CreateAsync(wish);
}
