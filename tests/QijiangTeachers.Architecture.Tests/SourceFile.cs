namespace QijiangTeachers.Architecture.Tests;

/// <summary>A file of the product; the path is relative to the repository.</summary>
internal sealed record SourceFile(string Path, string[] Lines)
{
    public string Project => Path.Split('/')[1];
    public string Text => string.Join('\n', Lines);
}
