namespace QijiangTeachers.Contract.Tests.Property;

internal sealed class MadeTeacher(Dictionary<string, string> row)
{
    public Dictionary<string, string> Row { get; } = row;

    /// <summary>Rows of all other sheets, in the order in which they are written.</summary>
    public List<(string Sheet, Dictionary<string, string> Row)> Facts { get; } = [];

    public string this[string column]
    {
        get => Row.GetValueOrDefault(column, "");
        set => Row[column] = value;
    }
}
