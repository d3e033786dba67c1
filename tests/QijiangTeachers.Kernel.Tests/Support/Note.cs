using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>A fact that jobs and commands of the tests write.</summary>
public sealed class Note : AggregateRoot<Guid>
{
    private Note() { }

    public Note(string text) => (Id, Text) = (Guid.CreateVersion7(), text);

    public string Text { get; private set; } = "";

    public void Rewrite(string text) => Text = text;
}
