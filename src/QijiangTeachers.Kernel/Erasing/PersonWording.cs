using System.Text.Json;
using System.Text.Json.Nodes;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>The history without one person: whom events concern loses names, numbers and free texts, who acted the name.</summary>
internal sealed class PersonWording(PersonErasure erasure, ProcessCatalogue catalogue) : IHistoryWording
{
    private readonly Dictionary<string, HashSet<string>> _personal = [];
    private readonly string[] _accounts = [.. erasure.AccountIds.Select(id => id.ToString())];

    public bool IsTheirs(ProcessEvent e) => (e.TeacherId is { } id && erasure.TeacherIds.Contains(id)) || _accounts.Any(account => e.Data.Contains(account, StringComparison.Ordinal));

    public string ActorName(Process process) => IsActor(process) ? PersonWords.Erased : Replaced(process.ActorName);

    /// <summary>What was written about one person only is about that person in every word.</summary>
    public string? Reason(Process process, bool onlyTheirs) => process.Reason is not { } reason ? null : onlyTheirs ? PersonWords.Erased : Replaced(reason);

    public string Data(Process process, ProcessEvent e)
    {
        var (theirs, own) = (IsTheirs(e), IsActor(process) && e.TeacherId is null);
        var data = theirs ? erasure.Words.Replace(e.Data) : Replaced(e.Data);
        return theirs || own ? WithoutPersonal(data, PersonalOf(e.Type), theirs) : data;
    }

    private bool IsActor(Process process) => process.ActorId is { } actor && erasure.AccountIds.Contains(actor);

    // A name that others bear as well is only replaced where nobody else can be meant.
    private string Replaced(string text) => erasure.Words.IsMeantIn(text) ? erasure.Words.Replace(text) : text;

    private string WithoutPersonal(string data, HashSet<string> personal, bool fields)
    {
        if (JsonNode.Parse(data) is not JsonObject values) return data;
        var changed = false;
        foreach (var (name, value) in values.ToList())
        {
            if (personal.Contains(name) && value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() != PersonWords.Erased)
                (values[name], changed) = (PersonWords.Erased, true);
            if (!fields) continue;
            foreach (var change in value is JsonArray all ? [.. all.OfType<JsonObject>()] : value is JsonObject one ? new[] { one } : []) changed |= WithoutValues(change);
        }
        return changed ? values.ToJsonString(ProcessRecorder.Json) : data;
    }

    /// <summary>A change of a field that says who somebody is.</summary>
    private bool WithoutValues(JsonObject change)
    {
        if (change["field"]?.GetValue<string>() is not { } field || !erasure.Words.Fields.Contains(field)) return false;
        var changed = false;
        foreach (var side in (string[])["before", "after"])
            if (change[side] is JsonValue value && value.ToString() != PersonWords.Erased) (change[side], changed) = (PersonWords.Erased, true);
        return changed;
    }

    private HashSet<string> PersonalOf(string type)
    {
        if (_personal.TryGetValue(type, out var known)) return known;
        var marked = catalogue.Events.TryGetValue(type, out var record) ? record.GetProperties().Where(p => p.IsDefined(typeof(PersonalAttribute), inherit: true)) : [];
        return _personal[type] = [.. marked.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];
    }
}
