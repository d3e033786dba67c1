namespace QijiangTeachers.Kernel.Terms;

/// <summary>The word for an enum value: what files, pages and exports say.</summary>
/// <param name="text">The word written on the way out.</param>
/// <param name="aliases">Older or shorter words that are accepted on the way in.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string text, params string[] aliases) : Attribute
{
    public string Text { get; } = text;
    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>The word that pages and exports show in English; files to import never hold it.</summary>
    public string? English { get; set; }
}
