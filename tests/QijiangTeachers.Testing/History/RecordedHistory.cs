namespace QijiangTeachers.Testing.History;

/// <summary>What the history says after a test's acts.</summary>
public static class RecordedHistory
{
    public static async Task<IReadOnlyList<Recorded>> RecordedAsync(this TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        return await Recorded.ReadAsync(system);
    }
}
