using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui.Components;

/// <summary>A list (look.md §5): the first column is the link, heads sort, rows become cards on a phone. It pages, sorts and filters by address only.</summary>
public sealed partial class DataTable<TItem>
{
    private readonly List<Column<TItem>> _columns = [];

    [Parameter, EditorRequired] public IReadOnlyList<TItem> Items { get; set; } = [];

    /// <summary>The columns.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>What the table lists, for screen readers.</summary>
    [Parameter] public string? Caption { get; set; }

    /// <summary>Shown instead of an empty table: an <see cref="EmptyState"/>.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>The sorting of the list as in the address: <c>name</c> or <c>name desc</c>.</summary>
    [Parameter] public string? Sorting { get; set; }

    /// <summary>The value of a row's checkbox; null for rows that can't be chosen. Put the table into a form.</summary>
    [Parameter] public Func<TItem, string?>? Select { get; set; }

    /// <summary>The name under which chosen values are posted.</summary>
    [Parameter] public string SelectName { get; set; } = "ids";
    [Parameter] public Func<TItem, string>? SelectLabel { get; set; }
    [Parameter] public IReadOnlyCollection<string>? Selected { get; set; }
    [Parameter] public Func<TItem, string?>? RowClass { get; set; }

    /// <summary>Rows of the foot.</summary>
    [Parameter] public RenderFragment? Totals { get; set; }

    /// <summary><c>table-two-line</c> or <c>table-keep</c> (no cards on a phone).</summary>
    [Parameter] public string? Class { get; set; }

    internal void Add(Column<TItem> column) => _columns.Add(column);

    private string? AriaSort(Column<TItem> column)
        => column.Sort is null || Sorting is null || SortName(Sorting) != column.Sort ? null : Descends(Sorting) ? "descending" : "ascending";

    private string SortLink(Column<TItem> column)
    {
        var descending = AriaSort(column) is { } order ? order == "ascending" : column.SortDescendingFirst;
        return Address.With(("sorting", descending ? column.Sort + " desc" : column.Sort), ("page", null));
    }

    private static string SortName(string sorting) => sorting.Split(' ', 2)[0];

    private static bool Descends(string sorting) => sorting.EndsWith(" desc", StringComparison.OrdinalIgnoreCase);
}
