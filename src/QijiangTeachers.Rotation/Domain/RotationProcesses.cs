namespace QijiangTeachers.Rotation.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class RotationProcesses
{
    public const string AddPlacements = "Rotation.AddPlacements";
    public const string CorrectPlacement = "Rotation.CorrectPlacement";
    public const string EndPlacement = "Rotation.EndPlacement";
    public const string TakeBackPlacementEnd = "Rotation.TakeBackPlacementEnd";
    public const string RemovePlacement = "Rotation.RemovePlacement";
    public const string ImportPlacements = "Rotation.ImportPlacements";
    public const string SeedDemo = "Rotation.SeedDemo";

    public static IReadOnlyList<string> All { get; } =
        [AddPlacements, CorrectPlacement, EndPlacement, TakeBackPlacementEnd, RemovePlacement, ImportPlacements, SeedDemo];
}
