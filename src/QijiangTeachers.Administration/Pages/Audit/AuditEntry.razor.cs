using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Audit;

/// <summary>One process with every change it made, before and after.</summary>
public sealed partial class AuditEntry(IProcessAppService processes)
{
    private const string AtOnce = "AtOnce";
    private const int PageSize = ProcessAppService.EventsPerPage;
    private ProcessDetailDto _detail = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    protected override async Task OnInitializedAsync() => _detail = await processes.GetAsync(Id, ListPages.Skip(PageNumber, PageSize));
}
