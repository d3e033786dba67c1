using System.Globalization;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Commands;

/// <summary>Words and <c>--options</c> of a command line; <c>--as-of 2025-12-31</c> and <c>--as-of=2025-12-31</c> are the same.</summary>
internal sealed class CommandOptions
{
    private static readonly string[] WithValue = ["--as-of", "--part"];
    private readonly Dictionary<string, string> _options = [];

    public CommandOptions(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] ? (n, v) : (args[i], (string?)null);
            if (!name.StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (value is null && WithValue.Contains(name)) _options[name] = ++i < args.Count ? args[i] : "";
            else _options[name] = value ?? "";
        }
        Words = words;
    }

    public IReadOnlyList<string> Words { get; }

    public bool Json => _options.ContainsKey("--json");

    public string? Part => _options.GetValueOrDefault("--part");

    /// <exception cref="Kernel.Errors.BusinessException">The text is no date.</exception>
    public DateOnly AsOf(DateOnly today)
    {
        if (!_options.TryGetValue("--as-of", out var text)) return today;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw IndicatorErrors.UnknownDate(text);
    }
}
