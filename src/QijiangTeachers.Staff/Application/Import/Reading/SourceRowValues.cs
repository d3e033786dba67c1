namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Values of rows whose cells were checked: null = empty, missing or unreadable.</summary>
public static class SourceRowValues
{
    extension(SourceRow row)
    {
        public T? Value<T>(Column<T> column) where T : struct => row.Read(column) is { HasValue: true } read ? read.Value : null;

        public string? Text(Column<string> column) => row.Read(column).Value;

        /// <summary>The value of a cell that <see cref="SourceRow.CheckCells"/> found in order and that is required.</summary>
        public T Required<T>(Column<T> column) where T : notnull
            => row.Read(column) is { HasValue: true } read ? read.Value : throw new InvalidOperationException($"Row {row.Number}: {column} was not checked.");
    }
}
