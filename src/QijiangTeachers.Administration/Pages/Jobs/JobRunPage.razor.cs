using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Jobs;

/// <summary>How far a run is: for the operator and for the person who ordered it. It reads itself afresh until the run is over.</summary>
public sealed partial class JobRunPage(IJobRunAppService runs, IPermissionChecker permissions, PageRedirect redirect)
{
    private JobRunDto _run = null!;
    private Refusal? _refusal;
    private bool _isOperator;

    [Parameter] public Guid Id { get; set; }

    private IReadOnlyList<Crumb>? Crumbs => _isOperator ? [new(T["Jobs"], "/operations/jobs"), new(_run.Title, $"/operations/jobs/{_run.Key}")] : null;

    protected override async Task OnInitializedAsync()
    {
        _run = await runs.GetAsync(Id);
        _isOperator = await permissions.IsGrantedAsync(AdministrationPermissions.Jobs);
    }

    private async Task CancelAsync()
    {
        _refusal = await Refusal.CatchAsync(() => runs.CancelAsync(Id));
        if (_refusal is null) redirect.To($"/tasks/{Id}");
    }
}
