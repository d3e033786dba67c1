using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Audit;

/// <summary>One process with every change it made, before and after.</summary>
public sealed partial class AuditEntry(IProcessAppService processes, IPermissionChecker permissions)
{
    private const string AtOnce = "AtOnce";
    private const int PageSize = ProcessReader.EventsPerPage;
    private ProcessDetailDto _detail = null!;
    private bool _seesPeople;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private IReadOnlyList<string> Faults => [.. _detail.Faults.Union(_detail.FaultsNow ?? [])];

    /// <summary>Whether the seals fit, and which block of the chain covers it.</summary>
    private string Proof => T[_detail.FaultsNow is null ? "ProofLater" : Faults.Count > 0 ? "ProofBroken" : "ProofFine",
        _detail.Process.Block is { } block ? T["ProofBlock", Show.Number(block)] : T["ProofNoBlock"]];

    protected override async Task OnInitializedAsync()
    {
        _seesPeople = await permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.People);
        _detail = await processes.GetAsync(Id, ListPages.Skip(PageNumber, PageSize));
    }

    private static string ConcernedBy(ProcessEventDto e) => string.Join(" · ", new[] { e.Person, e.School }.OfType<string>()) is { Length: > 0 } text ? text : "—";
}
