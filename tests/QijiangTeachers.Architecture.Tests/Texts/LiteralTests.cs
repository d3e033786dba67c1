using System.Text.RegularExpressions;

namespace QijiangTeachers.Architecture.Tests.Texts;

/// <summary>Words that people read stand in the modules' texts, in both languages, not in markup.</summary>
public sealed partial class LiteralTests
{
    // The sign of the seal, and the name of the language in that language.
    private static readonly string[] Meant = ["src/QijiangTeachers.Ui/Components/Seal.razor", "src/QijiangTeachers.Ui/Shell/LanguageSwitch.razor"];

    // Chinese only: written before there were texts. Take a page off this list when its words have moved; add none.
    private static readonly string[] NotYetMoved =
    [
        "src/QijiangTeachers.Staff/Application/People/BatchTable.razor",
        "src/QijiangTeachers.Staff/Pages/Faults/FaultList.razor",
        "src/QijiangTeachers.Staff/Pages/Faults/FaultPage.razor",
        "src/QijiangTeachers.Staff/Pages/Mine/OwnFault.razor",
        "src/QijiangTeachers.Staff/Pages/Mine/OwnRecord.razor",
        "src/QijiangTeachers.Staff/Pages/Mine/ReportFault.razor",
        "src/QijiangTeachers.Staff/Pages/Schools/NewSchool.razor",
        "src/QijiangTeachers.Staff/Pages/Schools/SchoolList.razor",
        "src/QijiangTeachers.Staff/Pages/Schools/SchoolPage.razor",
        "src/QijiangTeachers.Staff/Pages/Schools/SchoolYearPage.razor",
        "src/QijiangTeachers.Staff/Pages/SearchPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/ChangeAttributePage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/CorrectPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/IdentityPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/LeaveEntryPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/LeavePage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/NewLeavePage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/NewSpellPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/NewTeacher.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/ReturnPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/RevealPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/SpellPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TakeBackLeavePage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherContact.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherFacts.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherHead.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherList.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherPage.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherRecord.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherService.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherTimeline.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TeacherYears.razor",
        "src/QijiangTeachers.Staff/Pages/Teachers/TransferPage.razor",
    ];

    [Fact]
    public void Markup_holds_no_Chinese_word()
    {
        var literal = Source.Pages.Where(f => Chinese().IsMatch(Markup(f))).Select(f => f.Path).ToList();
        literal.Except(Meant).Except(NotYetMoved).ShouldBeEmpty("Move the words to Texts/zh-Hans.json and Texts/en.json of the module and show them with T[\"Key\"].");
        Meant.Concat(NotYetMoved).Except(literal).ShouldBeEmpty("These pages hold no Chinese word any more: take them off the list.");
    }

    private static string Markup(SourceFile file)
        => string.Join('\n', Comment().Replace(file.Text, "").Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
