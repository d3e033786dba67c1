using System.Text.Json;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>The product behind its command line, with a SQLite file of its own in a folder of its own.</summary>
internal sealed class CommandLineRegistry : IRegistry
{
    private readonly Dictionary<string, object> answers = [];
    private int imports;

    public CommandLineRegistry() => Folder = Directory.CreateTempSubdirectory("qj-contract-").FullName;

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "x.db");

    public CommandLine.Result Run(params string[] arguments) => CommandLine.Run(Folder, Database, arguments);

    /// <summary>As a process of its own, with what it logs.</summary>
    public CommandLine.Result RunProcess(params string[] arguments) => CommandLine.RunProcess(Folder, Database, arguments);

    public ImportReport Import(Roster roster, bool dryRun = false)
        => ImportPath(RosterFiles.WriteFolder(roster, Path.Combine(Folder, $"import-{++imports}")), dryRun ? ["--dry-run"] : []);

    public ImportReport ImportPath(string path, params string[] options)
    {
        answers.Clear();
        var result = Run(["import", path, .. options, "--json"]);
        if (result.Output.Length == 0)
            throw new InvalidOperationException($"Nothing on standard output, exit {result.ExitStatus}:\n{Tail(result.Log)}");
        return ParseImport(result);
    }

    public static ImportReport ParseImport(CommandLine.Result result)
    {
        var json = Parse(result);
        return new(result.ExitStatus,
            [.. json.GetProperty("sheets").EnumerateArray().Select(s => new SheetCounts(s.GetProperty("sheet").GetString()!, Int(s, "read")!.Value,
                Int(s, "created")!.Value, Int(s, "updated")!.Value, Int(s, "unchanged")!.Value, Int(s, "inError")!.Value))],
            [.. json.GetProperty("errors").EnumerateArray().Select(Error)],
            [.. json.GetProperty("warnings").EnumerateArray().Select(Error)]);
    }

    public IReadOnlyDictionary<string, Figure> Indicators(DateOnly asOf) => Remember($"{asOf:O}", () =>
    {
        var json = Parse(Run("indicators", "--as-of", asOf.ToString("yyyy-MM-dd"), "--json"));
        return json.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("code").GetString()!, i => new Figure(
            Number(i, "value"), Int(i, "numerator"), Int(i, "denominator"), Number(i, "inclusive"), Int(i, "recognisedSince2021")));
    });

    public IReadOnlyList<string> People(string code, DateOnly asOf, string part = "numerator") => Remember($"{code} {asOf:O} {part}", () =>
    {
        var items = PeopleJson(code, asOf, part).GetProperty("items").EnumerateArray();
        return items.Select(i => i.GetProperty("teacherNo").GetString()!).ToList();
    });

    public JsonElement PeopleJson(string code, DateOnly asOf, string part)
        => Parse(Run("people", code, "--as-of", asOf.ToString("yyyy-MM-dd"), "--part", part, "--json"));

    public static JsonElement Parse(CommandLine.Result result)
    {
        try
        {
            return JsonDocument.Parse(result.Output).RootElement;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"Not JSON, exit {result.ExitStatus}:\n{result.Output}\n{Tail(result.Log)}");
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private T Remember<T>(string question, Func<T> ask) where T : notnull
    {
        if (!answers.TryGetValue(question, out var answer))
            answers[question] = answer = ask();
        return (T)answer;
    }

    private static ReportedError Error(JsonElement e)
        => new(e.GetProperty("sheet").GetString()!, Int(e, "row") ?? 0, e.GetProperty("column").GetString());

    private static int? Int(JsonElement e, string name) => Number(e, name) is { } number ? decimal.ToInt32(number) : null;

    private static decimal? Number(JsonElement e, string name)
        => e.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDecimal() : null;

    private static string Tail(string log) => log.Length > 3000 ? log[^3000..] : log;
}
