using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Import;

/// <summary>One import: its progress while something runs, else its report and, once tried, what confirming will do.</summary>
public sealed partial class RosterImport(IRosterImportAppService imports, PageRedirect redirect)
{
    private const int Previewed = 8, ErrorsShown = 10, RemarksShown = 5;
    private RosterImportDetailDto _import = null!;
    private bool _isOver;
    private PagedResultDto<RowIssue> _errors = new(0, []), _warnings = new(0, []), _notices = new(0, []);
    private IReadOnlyList<RowChange> _changes = [];
    private IReadOnlyList<OutlookFigure> _outlook = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private string? Sheet { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    [SupplyParameterFromQuery(Name = "warnings")] private string? WarningSheet { get; set; }
    [SupplyParameterFromQuery(Name = "warningPage")] private int? WarningPage { get; set; }
    [SupplyParameterFromQuery(Name = "noticePage")] private int? NoticePage { get; set; }
    [SupplyParameterFromQuery(Name = "changes")] private string? ChangesShown { get; set; }
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _import = await imports.GetAsync(Id);
        _isOver = _import.State is RosterImportState.Tried or RosterImportState.Done;
        if (!_isOver || !_import.HasReport) return;
        _errors = await imports.GetIssuesAsync(Id, IssueSeverity.Error, Sheet, Skip(PageNumber, ErrorsShown), ErrorsShown);
        _warnings = await imports.GetIssuesAsync(Id, IssueSeverity.Warning, WarningSheet, Skip(WarningPage, RemarksShown), RemarksShown);
        _notices = await imports.GetIssuesAsync(Id, IssueSeverity.Notice, null, Skip(NoticePage, RemarksShown), RemarksShown);
        _changes = await imports.GetChangesAsync(Id, ChangesShown == "all" ? ImportChanges.Most : Previewed);
        _outlook = [.. _import.Summary.Outlook.Where(f => f.Before != f.After)];
    }

    private static int Skip(int? page, int size) => (Math.Max(1, page ?? 1) - 1) * size;

    private IReadOnlyList<(string Sheet, int Count)> CountsOf(Func<IssueCount, int> count)
        => [.. _import.Summary.Issues.Select(i => (i.Sheet, Count: count(i))).Where(i => i.Count > 0)];

    private Task ConfirmAsync() => ActAsync(() => imports.ConfirmAsync(Id));

    private Task CancelAsync() => ActAsync(() => imports.CancelAsync(Id));

    private Task RestartAsync() => ActAsync(() => imports.RestartAsync(Id));

    private async Task ActAsync(Func<Task> act)
    {
        Refusal = await Refusal.CatchAsync(act);
        if (Refusal is null) redirect.To($"/imports/{Id}");
    }

    private async Task DiscardAsync()
    {
        Refusal = await Refusal.CatchAsync(() => imports.DiscardAsync(Id));
        if (Refusal is null) redirect.To("/imports", T["Import:Discarded"]);
    }
}
