using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Http.SingleSignOn;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Pages.SignIn;

/// <summary>The log-in at the provider led nowhere: what happened, and what to do.</summary>
public sealed partial class SingleSignOnFailed(SingleSignOnOptions signOn)
{
    [SupplyParameterFromQuery] private string? Why { get; set; }

    private string Fault => SingleSignOnFault.All.Contains(Why) ? Why! : SingleSignOnFault.Expired;

    protected override void OnInitialized()
    {
        if (!signOn.IsOn) throw new EntityNotFoundException(typeof(SingleSignOnOptions));
    }
}
