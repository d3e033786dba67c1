namespace QijiangTeachers.Credentials.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class CredentialsProcesses
{
    public const string RecogniseDualQualifications = "Credentials.RecogniseDualQualifications";
    public const string CorrectDualQualification = "Credentials.CorrectDualQualification";
    public const string EndDualQualification = "Credentials.EndDualQualification";
    public const string TakeBackDualQualificationEnd = "Credentials.TakeBackDualQualificationEnd";
    public const string RemoveDualQualification = "Credentials.RemoveDualQualification";
    public const string ImportDualQualifications = "Credentials.ImportDualQualifications";
    public const string SeedDemo = "Credentials.SeedDemo";

    public static IReadOnlyList<string> All { get; } =
    [
        RecogniseDualQualifications, CorrectDualQualification, EndDualQualification, TakeBackDualQualificationEnd, RemoveDualQualification,
        ImportDualQualifications, SeedDemo,
    ];
}
