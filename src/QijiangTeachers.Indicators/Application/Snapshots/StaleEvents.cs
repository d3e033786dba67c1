using System.Text.Json;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>What an event means for stored figures.</summary>
internal sealed class StaleEvents(ProcessCatalogue catalogue)
{
    /// <summary>What nothing is counted by.</summary>
    private static readonly Type[] Irrelevant = [typeof(IdentityRevealed), typeof(RosterExported), typeof(FaultReported), typeof(FaultAnswered), typeof(FaultWithdrawn), typeof(RecordConfirmed), typeof(PersonErased), typeof(FoundNotSamePerson), typeof(NotSamePersonTakenBack), typeof(SchoolYearCarriedOver), typeof(ConsistencyRepaired)];

    /// <summary>Modules that keep no facts of people or schools.</summary>
    private static readonly string[] Foreign = ["Administration.", "Notifications."];

    /// <summary>Longer texts name no school.</summary>
    private const int LongestName = 256;

    public bool Matters(ProcessEvent happened) => catalogue.Events.TryGetValue(happened.Type, out var type) && !Irrelevant.Contains(type)
        && !Foreign.Any(module => happened.Type.StartsWith(module, StringComparison.Ordinal));

    /// <summary>The first day whose figures the change may touch; an event that doesn't say so may touch all.</summary>
    public static DateOnly FirstDay(ProcessEvent happened) => happened.On ?? DateOnly.MinValue;

    /// <summary>How many rows the event stands for: an hour event sums up lines of the ledger.</summary>
    public int Rows(ProcessEvent happened)
    {
        if (!catalogue.Events.TryGetValue(happened.Type, out var type) || !typeof(HourEvent).IsAssignableFrom(type)) return 1;
        using var data = JsonDocument.Parse(happened.Data);
        return data.RootElement.TryGetProperty("entries", out var entries) ? entries.GetInt32() : 1;
    }

    /// <summary>
    /// All texts in the event. A person who was moved away isn't found at the former school any more: the event names it, by
    /// id, code or name.
    /// </summary>
    public static IEnumerable<string> Texts(ProcessEvent happened)
    {
        using var data = JsonDocument.Parse(happened.Data);
        return [.. Texts(data.RootElement).Where(t => t.Length is > 0 and <= LongestName)];
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
