using System.Text;

namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>Standard output that is another writer for whoever asked for one.</summary>
internal sealed class RoutedWriter(TextWriter standard, Func<TextWriter?> chosen) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    private TextWriter Target => chosen() ?? standard;

    public override void Write(char value) => Target.Write(value);

    public override void Write(string? value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    public override void Flush() => Target.Flush();
}
