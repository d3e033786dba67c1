using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>What identifies one person in texts, and how it is taken out of them.</summary>
public sealed class PersonWords
{
    /// <summary>What stands in its place.</summary>
    public const string Erased = "已删除";

    /// <summary>A shorter number may be anything: it goes only where the person is meant.</summary>
    private const int LeastTelling = 5;

    private readonly Regex _words;
    private readonly IReadOnlyList<string> _unique;

    /// <param name="ids">Records and accounts of the person.</param>
    /// <param name="numbers">What nobody else has: numbers, user names, addresses.</param>
    /// <param name="names">The names, former ones as well.</param>
    /// <param name="others">Longer names of other people and of schools in which a name stands: they stay.</param>
    /// <param name="nobodyElse">Nobody else has one of the names, so that wherever it stands this person is meant.</param>
    /// <param name="fields">The fields of a record, by the roster's column names, whose values go.</param>
    public PersonWords(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<string> numbers, IReadOnlyCollection<string> names, IReadOnlyCollection<string> others, bool nobodyElse, IReadOnlyCollection<string> fields)
    {
        (NamesAreUnique, Fields) = (nobodyElse, fields.ToHashSet());
        _unique = [.. numbers.Where(n => n.Length >= LeastTelling), .. ids.Select(id => id.ToString()), .. ids.Select(id => id.ToString("N"))];
        Telling = [.. _unique.Concat(nobodyElse ? names : []).SelectMany(Spelled).Distinct(StringComparer.Ordinal)];
        Ids = ids;
        var kept = Alternatives(others);
        var gone = Alternatives([.. numbers, .. names]);
        _words = new(kept.Length == 0 ? $"(?<gone>{gone})" : $"{kept}|(?<gone>{gone})", RegexOptions.CultureInvariant);
    }

    public IReadOnlyCollection<Guid> Ids { get; }
    public bool NamesAreUnique { get; }
    public IReadOnlySet<string> Fields { get; }

    /// <summary>What tells that a text speaks of this person and nobody else, as it may be stored.</summary>
    public IReadOnlyList<string> Telling { get; }

    /// <summary>Whether the person is meant wherever the words stand in this text.</summary>
    public bool IsMeantIn(string text) => NamesAreUnique || _unique.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The text without the person; of JSON only what stands in strings.</summary>
    public string Replace(string text)
    {
        if (text is not ['{' or '[', ..]) return Taken(text);
        try
        {
            var json = JsonNode.Parse(text)!;
            return Walk(json) ? json.ToJsonString(ProcessRecorder.Json) : text;
        }
        catch (JsonException)
        {
            return Taken(text);
        }
    }

    private string Taken(string text) => _words.Replace(text, match => match.Groups["gone"].Success ? Erased : match.Value);

    private bool Walk(JsonNode node)
    {
        var changed = false;
        if (node is JsonObject values)
        {
            foreach (var (name, value) in values.ToList())
                if (WithoutWords(value) is { } text) (values[name], changed) = (text, true);
                else if (value is not null) changed |= Walk(value);
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                if (WithoutWords(items[i]) is { } text) (items[i], changed) = (text, true);
                else if (items[i] is { } item) changed |= Walk(item);
        }
        return changed;
    }

    /// <summary>Null where nothing changes.</summary>
    private string? WithoutWords(JsonNode? node)
        => node is JsonValue && node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is var text && Taken(text) is var without && without != text ? without : null;

    // Some JSON is stored with its Chinese characters escaped.
    private static IEnumerable<string> Spelled(string word) => [word, JsonEncodedText.Encode(word).ToString()];

    private static string Alternatives(IEnumerable<string> words)
        => string.Join('|', words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Whole));

    // A number isn't meant by the longer one in which its digits stand.
    private static string Whole(string word)
        => (char.IsAsciiLetterOrDigit(word[0]) ? "(?<![0-9A-Za-z-])" : "") + Regex.Escape(word) + (char.IsAsciiLetterOrDigit(word[^1]) ? "(?![0-9A-Za-z-])" : "");
}
