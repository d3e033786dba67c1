using System.Globalization;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Commands;

namespace QijiangTeachers.Indicators.Commands;

/// <summary>What the commands of this module understand.</summary>
internal sealed class CommandOptions(IReadOnlyList<string> args)
{
    private readonly CommandWords _words = new(args, "--as-of", "--part");

    public IReadOnlyList<string> Words => _words.Words;
    public bool Json => _words.Has("--json");
    public string? Part => _words.Find("--part");

    /// <exception cref="Kernel.Errors.BusinessException">The text is no date.</exception>
    public DateOnly AsOf(DateOnly today)
    {
        if (_words.Find("--as-of") is not { } text) return today;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw IndicatorErrors.UnknownDate(text);
    }
}
