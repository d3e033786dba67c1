using System.Collections;

namespace QijiangTeachers.Kernel.History;

/// <summary>The fields of a record by the roster's column names, in the words a person reads: what a correction compares.</summary>
public sealed class ShownFields : IEnumerable<(string Field, string? Value)>
{
    private readonly List<(string Field, string? Value)> _fields = [];

    public void Add(string field, string? value) => _fields.Add((field, string.IsNullOrEmpty(value) ? null : value));

    public void Add(string field, DateOnly? day) => Add(field, day?.ToString("yyyy-MM-dd"));

    public IReadOnlyList<FieldChange> ChangesTo(ShownFields after)
        => [.. _fields.Zip(after._fields, (b, a) => new FieldChange(b.Field, b.Value, a.Value)).Where(c => c.Before != c.After)];

    public IEnumerator<(string Field, string? Value)> GetEnumerator() => _fields.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
