using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Import;

public sealed partial class RosterImport(IRosterImportAppService imports, PageRedirect redirect)
{
    private const int Previewed = 8;
    private RosterImportDto _import = null!;
    private PagedResultDto<RowIssue> _errors = null!;
    private PagedResultDto<RowIssue> _warnings = null!;
    private PagedResultDto<RowIssue> _notices = null!;
    private IReadOnlyList<RowChange> _changes = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    private Refusal? Refusal { get; set; }
    private bool IsDone => _import.ConfirmedAt is not null;

    protected override async Task OnInitializedAsync()
    {
        _import = await imports.GetAsync(Id);
        _errors = await imports.GetIssuesAsync(Id, IssueSeverity.Error, null, ListPages.Skip(PageNumber), ListPages.Size);
        _warnings = await imports.GetIssuesAsync(Id, IssueSeverity.Warning, null, 0, ListPages.Size);
        _notices = await imports.GetIssuesAsync(Id, IssueSeverity.Notice, null, 0, ListPages.Size);
        _changes = await imports.GetChangesAsync(Id, Previewed);
    }

    private int Sum(Func<SheetResult, int> count) => _import.Result.Sheets.Sum(count);

    private async Task ConfirmAsync()
    {
        Refusal = await Refusal.CatchAsync(async () => _import = await imports.ConfirmAsync(Id));
        if (Refusal is null) redirect.To($"/imports/{Id}", T["Import:Done", Show.Number(_import.Result.Written)]);
    }

    private async Task DiscardAsync()
    {
        Refusal = await Refusal.CatchAsync(() => imports.DiscardAsync(Id));
        if (Refusal is null) redirect.To("/imports", T["Import:Discarded"]);
    }
}
