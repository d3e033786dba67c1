namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A sheet of the public contract: its name and its columns in the contract's order.</summary>
public sealed class SheetDefinition(string name, params IReadOnlyList<Column> columns)
{
    private readonly Dictionary<string, Column> _byName = columns.ToDictionary(c => c.Name);

    public string Name { get; } = name;

    public IReadOnlyList<Column> Columns { get; } = columns;

    public IReadOnlyList<Column> RequiredColumns { get; } = [.. columns.Where(c => c.Required)];

    public Column? Find(string header) => _byName.GetValueOrDefault(header);

    public override string ToString() => Name;
}
