namespace QijiangTeachers.Staff.Import;

/// <summary>Configuration section <c>Import</c>.</summary>
public sealed record ImportOptions
{
    public const string Section = "Import";

    /// <summary>Where uploads and reports lie, sealed; relative to the current directory. Several servers share one.</summary>
    public string Folder { get; init; } = "App_Data/imports";

    /// <summary>How long an uploaded file may wait to be confirmed or continued.</summary>
    public int KeepFileHours { get; init; } = 24;

    /// <summary>How long the report of an import can be read and its wrong rows downloaded; the counts stay for good.</summary>
    public int KeepReportDays { get; init; } = 90;
}
