namespace QijiangTeachers.Kernel.Commands;

/// <summary>Words and <c>--options</c> of a command line; <c>--as-of 2025-12-31</c> and <c>--as-of=2025-12-31</c> are the same.</summary>
public sealed class CommandWords
{
    private readonly Dictionary<string, string> _options = [];

    /// <param name="args">What follows the command's name.</param>
    /// <param name="withValue">Options whose value may stand in the next word.</param>
    public CommandWords(IReadOnlyList<string> args, params IReadOnlyList<string> withValue)
    {
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] ? (n, v) : (args[i], (string?)null);
            if (!name.StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (value is null && withValue.Contains(name)) _options[name] = ++i < args.Count ? args[i] : "";
            else _options[name] = value ?? "";
        }
        Words = words;
    }

    public IReadOnlyList<string> Words { get; }

    public bool Has(string option) => _options.ContainsKey(option);

    public string? Find(string option) => _options.GetValueOrDefault(option);
}
