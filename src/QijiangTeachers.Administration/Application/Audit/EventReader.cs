using System.Text.Json;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>
/// Shows any event without knowing its type: the field changes that it carries as before → after, its other values by
/// name (text <c>Field:{name}</c>). Ids and sealed values say nothing to a person and are left out.
/// </summary>
public sealed partial class EventReader(TextCatalogue texts)
{
    private const string Separator = " · ";

    public ProcessEventDto Read(ProcessEvent stored)
    {
        using var json = JsonDocument.Parse(stored.Data);
        return new(stored.Number, stored.Type, texts.Find("Event:" + stored.Type) ?? stored.Type, stored.On, [.. json.RootElement.EnumerateObject().SelectMany(Values)]);
    }

    /// <summary>
    /// Templates filled from the event's values by name (认定 {title}), and the values that none of them used: for a line
    /// that has no room for a table. A part between dots of which a value is missing is left out.
    /// </summary>
    public (IReadOnlyList<string> Texts, IReadOnlyList<EventValueDto> Others) Fill(ProcessEvent stored, params string[] templates)
    {
        using var json = JsonDocument.Parse(stored.Data);
        var values = json.RootElement.EnumerateObject().ToDictionary(p => p.Name);
        var used = templates.SelectMany(Places).ToHashSet();
        return ([.. templates.Select(t => Fill(t, values))], [.. values.Values.Where(v => !used.Contains(v.Name)).SelectMany(Values)]);
    }

    private string Fill(string template, Dictionary<string, JsonProperty> values)
        => string.Join(Separator, template.Split(Separator).Where(part => Places(part).All(values.ContainsKey)).Select(part => Place().Replace(part, place => InOneLine(values[place.Groups[1].Value].Value))));

    private static IEnumerable<string> Places(string template) => Place().Matches(template).Select(place => place.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    /// <summary>区级骨干教师; of a change 职称 一级教师 → 高级教师.</summary>
    private string InOneLine(JsonElement value) => IsChange(value) ? InOneLine(Change(value)) : TextOf(value);

    private static string InOneLine(EventValueDto change)
        => change.Before is null ? $"{change.Name} {change.After}" : $"{change.Name} {change.Before} → {change.After ?? "—"}";

    private IEnumerable<EventValueDto> Values(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Array => property.Value.EnumerateArray().Where(IsChange).Select(Change),
        JsonValueKind.Object when IsChange(property.Value) => [Change(property.Value)],
        JsonValueKind.Object or JsonValueKind.Null => [],
        JsonValueKind.String when property.Name.EndsWith("Id", StringComparison.Ordinal) || property.Name.StartsWith("sealed", StringComparison.OrdinalIgnoreCase) => [],
        _ => [new(NameOf(property.Name), null, TextOf(property.Value), false)],
    };

    private static bool IsChange(JsonElement value)
        => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("field", out _) && (value.TryGetProperty("before", out _) || value.TryGetProperty("after", out _));

    private EventValueDto Change(JsonElement value)
        => new(value.GetProperty("field").GetString() ?? "", Part(value, "before"), Part(value, "after"), true);

    private static string? Part(JsonElement value, string name) => value.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part.ToString() : null;

    private string NameOf(string name) => texts.Find("Field:" + name) ?? name;

    private string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => texts.Find("Yes") ?? "true",
        JsonValueKind.False => texts.Find("No") ?? "false",
        JsonValueKind.String when value.GetString() is { Length: >= 19 } text && text[10] == 'T' && value.TryGetDateTime(out var at) => ChinaTime.ToChina(at).ToString("yyyy-MM-dd HH:mm"),
        JsonValueKind.String => texts.Find("Role:" + value.GetString()) ?? texts.Find("Permission:" + value.GetString()) ?? texts.Find("Job:" + value.GetString()) ?? value.GetString() ?? "",
        _ => value.ToString(),
    };
}
