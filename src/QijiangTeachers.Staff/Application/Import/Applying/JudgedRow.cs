using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// A row with what is wrong with it. A value that can't be read counts as not there, so that its rules are left out; one that
/// breaks a rule is still there for the others, so that all errors of a row are told at once.
/// </summary>
public sealed class JudgedRow
{
    private readonly List<RowIssue> _errors;
    private readonly List<RowIssue> _notes = [];
    private readonly HashSet<string> _unreadable = [];

    internal JudgedRow(SourceRow row)
    {
        Source = row;
        _errors = [.. row.CheckCells()];
        foreach (var error in _errors) _unreadable.Add(error.Column!);
    }

    public SourceRow Source { get; }
    public int Number => Source.Number;
    public bool IsWrong => _errors.Count > 0;
    internal IReadOnlyList<RowIssue> Errors => _errors;

    /// <summary>Warnings and notices; they are told of rows that are imported.</summary>
    internal IReadOnlyList<RowIssue> Notes => _notes;

    /// <summary>Whether the file has the column: an empty cell erases, a missing column leaves alone.</summary>
    public bool Has(Column column) => Source.Has(column);

    public bool IsReadable(Column column) => !_unreadable.Contains(column.Name);

    public T? Value<T>(Column<T> column) where T : struct => IsReadable(column) ? Source.Value(column) : null;

    public string? Text(Column<string> column) => IsReadable(column) ? Source.Text(column) : null;

    /// <summary>The value of a required cell of a row that isn't wrong.</summary>
    public T Required<T>(Column<T> column) where T : notnull => Source.Required(column);

    /// <summary>The cell's value, or what is stored when the file lacks the column.</summary>
    public T? Or<T>(Column<T> column, T? stored) where T : struct => Has(column) ? Value(column) : stored;

    public string? Or(Column<string> column, string? stored) => Has(column) ? Text(column) : stored;

    /// <summary>One error a column is enough.</summary>
    public void Wrong(Column column, string message, string remedy)
    {
        if (!_errors.Exists(e => e.Column == column.Name)) _errors.Add(Source.Error(column, message, remedy));
    }

    public void Warn(Column column, string message, string? remedy = null) => _notes.Add(Source.Warning(column, message, remedy));

    /// <summary>Something worth knowing that needs no action: on the page and in the printed report, not in the JSON.</summary>
    public void Notice(Column column, string message) => _notes.Add(Source.Notice(column, message));

    /// <summary>The value decides nothing (性别, 出生日期), so that a cell that can't be read is no error.</summary>
    internal void Forgive(Column column, string message, string remedy)
    {
        if (!_unreadable.Remove(column.Name)) return;
        _errors.RemoveAll(e => e.Column == column.Name);
        Warn(column, message, remedy);
    }

    /// <summary>Rule 5: an end before its start; the error stands at the end.</summary>
    public void CheckOrder(Column<DateOnly> first, Column<DateOnly> last, DateOnly? lastDay)
    {
        if (Value(first) is { } start && lastDay < start)
            Wrong(last, $"早于{first.Name} {start:yyyy-MM-dd}", $"核对{first.Name}和{last.Name}，{last.Name}不能更早");
    }

    /// <summary>Rule 5: a day that can't lie in the future.</summary>
    public void CheckNotAfter(Column<DateOnly> column, DateOnly today)
    {
        if (Value(column) > today) Wrong(column, $"晚于今天 {today:yyyy-MM-dd}", $"核对{column.Name}；还没有发生的不导入");
    }
}
