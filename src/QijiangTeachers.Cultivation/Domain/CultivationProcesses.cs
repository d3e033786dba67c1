namespace QijiangTeachers.Cultivation.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class CultivationProcesses
{
    public const string RecogniseTitles = "Cultivation.RecogniseTitles";
    public const string CorrectTitle = "Cultivation.CorrectTitle";
    public const string EndTitle = "Cultivation.EndTitle";
    public const string TakeBackTitleEnd = "Cultivation.TakeBackTitleEnd";
    public const string RemoveTitle = "Cultivation.RemoveTitle";
    public const string ImportTitles = "Cultivation.ImportTitles";
    public const string ChangeTierRules = "Cultivation.ChangeTierRules";
    public const string SeedDemo = "Cultivation.SeedDemo";

    public static IReadOnlyList<string> All { get; } =
        [RecogniseTitles, CorrectTitle, EndTitle, TakeBackTitleEnd, RemoveTitle, ImportTitles, ChangeTierRules, SeedDemo];
}
