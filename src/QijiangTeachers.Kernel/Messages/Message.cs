namespace QijiangTeachers.Kernel.Messages;

/// <summary>Something that people should hear of.</summary>
/// <param name="Kind">A registered <see cref="MessageKind"/>.</param>
/// <param name="To">Who.</param>
/// <param name="Key">What happened, e.g. <c>fault:{id}:answered</c>: each person hears it once, however often it is published.</param>
public sealed record Message(string Kind, MessageAudience To, string Key)
{
    /// <summary>Fill <c>{Name}</c> in the texts; <c>{Name:text}</c> takes the value for the key of a text.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the thing can be seen, an address of this application.</summary>
    public string? Path { get; init; }
}
