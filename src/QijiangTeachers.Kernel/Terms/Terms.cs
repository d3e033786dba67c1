using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace QijiangTeachers.Kernel.Terms;

/// <summary>
/// Enum value ↔ term, read once from <see cref="TermAttribute"/>. Import, export and pages all ask here, so a word is never
/// spelt twice. <see cref="Of"/> is the word of the roster and of what is stored, always Chinese; <see cref="Shown"/> follows
/// the language of the user.
/// </summary>
public static class Terms
{
    /// <summary>The term of a value, e.g. 专任教师.</summary>
    public static string Of<T>(T value) where T : struct, Enum
        => Table<T>.Words.TryGetValue(value, out var word)
            ? word
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no term for this value.");

    /// <summary>The term in the language of the user, e.g. Full-time teacher.</summary>
    public static string Shown<T>(T value) where T : struct, Enum
        => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" && Table<T>.English.TryGetValue(value, out var word) ? word : Of(value);

    /// <summary>The value of a term or one of its aliases; the text must be folded already (<c>TextFolding</c>).</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value) where T : struct, Enum
    {
        value = default;
        return text is not null && Table<T>.Values.TryGetValue(text, out value);
    }

    /// <summary>The terms in the order of declaration, without aliases: the content of a drop-down list.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Ordered;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words;
        public static readonly FrozenDictionary<T, string> English;
        public static readonly FrozenDictionary<string, T> Values;
        public static readonly IReadOnlyList<string> Ordered;

        static Table()
        {
            var members = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(f => f.MetadataToken)
                .Select(f => (Value: (T)f.GetValue(null)!, Term: f.GetCustomAttribute<TermAttribute>()
                    ?? throw new InvalidOperationException($"{typeof(T).Name}.{f.Name} has no [Term].")))
                .ToList();
            Words = members.ToFrozenDictionary(m => m.Value, m => m.Term.Text);
            English = members.Where(m => m.Term.English is not null).ToFrozenDictionary(m => m.Value, m => m.Term.English!);
            Ordered = [.. members.Select(m => m.Term.Text)];
            Values = members
                .SelectMany(m => m.Term.Aliases.Prepend(m.Term.Text).Select(word => (word, m.Value)))
                .ToFrozenDictionary(p => p.word, p => p.Value, StringComparer.OrdinalIgnoreCase);
        }
    }
}
