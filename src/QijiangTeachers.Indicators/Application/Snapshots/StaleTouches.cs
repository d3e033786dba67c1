namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>Whom a portion of events concerns, each with the first day that it may touch.</summary>
internal sealed class StaleTouches
{
    public Dictionary<Guid, DateOnly> People { get; } = [];
    public Dictionary<Guid, DateOnly> Schools { get; } = [];

    /// <summary>Texts that may be the id, code or name of a school.</summary>
    public Dictionary<string, DateOnly> Mentioned { get; } = [];

    public void Person(Guid id, DateOnly from) => Earlier(People, id, from);

    public void School(Guid id, DateOnly from) => Earlier(Schools, id, from);

    public void Mention(string text, DateOnly from) => Earlier(Mentioned, text, from);

    private static void Earlier<T>(Dictionary<T, DateOnly> days, T key, DateOnly from) where T : notnull
    {
        if (!days.TryGetValue(key, out var known) || from < known) days[key] = from;
    }
}
