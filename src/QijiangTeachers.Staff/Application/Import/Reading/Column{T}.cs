namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A column with the way its cells are read and written.</summary>
public sealed class Column<T> : Column
{
    public required Func<CellValue, ReadResult<T>> Reader { private get; init; }

    /// <summary>The value as a cell shows it; used by exports.</summary>
    public required Func<T, object> Writer { private get; init; }

    public ReadResult<T> Read(CellValue cell)
    {
        if (cell.Kind == CellKind.Fault)
            return ReadResult<T>.Error(cell.Text.StartsWith('=') ? "公式没有存下计算结果" : $"单元格是错误值 {cell.Text}", "在 Excel 中打开并保存，或直接填写结果");
        if (cell.IsEmpty && Required) return ReadResult<T>.Error("必填，不能为空", $"填写{Name}");
        return Reader(cell);
    }

    public override (string Message, string Remedy)? Check(CellValue cell) => Read(cell) is { IsError: true } error ? (error.Message, error.Remedy) : null;

    /// <summary>For a list of words: the term; for a date the date; for a number the number.</summary>
    public object Write(T value) => Writer(value);
}
