using System.Text.RegularExpressions;

namespace QijiangTeachers.Architecture.Tests.Texts;

/// <summary>Words that people read stand in the modules' texts, in both languages, not in markup.</summary>
public sealed partial class LiteralTests
{
    // The sign of the seal, and the name of the language in that language.
    private static readonly string[] Meant = ["src/QijiangTeachers.Ui/Components/Seal.razor", "src/QijiangTeachers.Ui/Shell/LanguageSwitch.razor"];

    [Fact]
    public void Markup_holds_no_Chinese_word()
    {
        var literal = Source.Pages.Where(f => Chinese().IsMatch(Markup(f))).Select(f => f.Path).ToList();
        literal.Except(Meant).ShouldBeEmpty("Move the words to Texts/zh-Hans.json and Texts/en.json of the module and show them with T[\"Key\"].");
        Meant.Except(literal).ShouldBeEmpty("These pages hold no Chinese word any more: take them off the list.");
    }

    private static string Markup(SourceFile file)
        => string.Join('\n', Comment().Replace(file.Text, "").Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
