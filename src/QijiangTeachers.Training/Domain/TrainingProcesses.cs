namespace QijiangTeachers.Training.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class TrainingProcesses
{
    public const string RecordHours = "Training.RecordHours";
    public const string ReverseHours = "Training.ReverseHours";
    public const string CorrectHours = "Training.CorrectHours";
    public const string ImportHours = "Training.ImportHours";
    public const string ChangeCreditRules = "Training.ChangeCreditRules";
    public const string SeedDemo = "Training.SeedDemo";

    public static IReadOnlyList<string> All { get; } = [RecordHours, ReverseHours, CorrectHours, ImportHours, ChangeCreditRules, SeedDemo];
}
