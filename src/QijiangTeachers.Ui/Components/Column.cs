using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui.Components;

/// <summary>A column of a <see cref="DataTable{TItem}"/>: text by <see cref="Value"/> or markup as child content.</summary>
public sealed class Column<TItem> : ComponentBase
{
    [CascadingParameter] private DataTable<TItem> Table { get; set; } = null!;

    /// <summary>The head; for screen readers only when <see cref="HideTitle"/>.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public bool HideTitle { get; set; }
    [Parameter] public Func<TItem, string?>? Value { get; set; }
    [Parameter] public RenderFragment<TItem>? ChildContent { get; set; }

    /// <summary>Where the cell's text leads: the first column is the link to the row's page.</summary>
    [Parameter] public Func<TItem, string?>? Link { get; set; }

    /// <summary>A second, grey line below the text.</summary>
    [Parameter] public Func<TItem, string?>? Second { get; set; }

    /// <summary>The name in the list's sort map; makes the head a link.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>The first click sorts the largest first.</summary>
    [Parameter] public bool SortDescendingFirst { get; set; }

    /// <summary>Numbers stand right, with their head.</summary>
    [Parameter] public bool Number { get; set; }

    /// <summary>Never broken over lines: dates, numbers of documents.</summary>
    [Parameter] public bool NoWrap { get; set; }
    [Parameter] public PhoneCell Phone { get; set; }

    /// <summary>Left out on screens narrower than 1200 px.</summary>
    [Parameter] public bool WideOnly { get; set; }
    [Parameter] public string? Class { get; set; }

    internal PhoneCell PhonePlace(bool isFirst) => Phone != PhoneCell.Auto ? Phone : isFirst ? PhoneCell.Title : PhoneCell.Pair;

    internal string Css(bool isFirst)
    {
        var css = $"phone-{PhonePlace(isFirst).ToString().ToLowerInvariant()}";
        if (Number) css += " cell-number";
        if (NoWrap) css += " cell-nowrap";
        if (WideOnly) css += " cell-wide-only";
        return Class is null ? css : $"{css} {Class}";
    }

    protected override void OnInitialized() => Table.Add(this);
}
