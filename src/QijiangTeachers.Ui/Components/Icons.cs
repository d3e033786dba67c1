using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui.Components;

/// <summary>The drawings of the icons that the build embedded (Assets/icons.txt).</summary>
internal static class Icons
{
    private static readonly FrozenDictionary<string, MarkupString> Drawings = Read();

    public static MarkupString Markup(string name) => Drawings.TryGetValue(name, out var drawing)
        ? drawing
        : throw new InvalidOperationException($"There is no icon '{name}'. Add its name (tabler.io/icons, outline) to src/QijiangTeachers.Ui/Assets/icons.txt.");

    public static bool Exists(string name) => Drawings.ContainsKey(name);

    private static FrozenDictionary<string, MarkupString> Read()
    {
        using var reader = new StreamReader(typeof(Icons).Assembly.GetManifestResourceStream("Icons.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToFrozenDictionary(p => p[0], p => new MarkupString(p[1]));
    }
}
