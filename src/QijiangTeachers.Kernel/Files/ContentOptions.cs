namespace QijiangTeachers.Kernel.Files;

/// <summary>Configuration section <c>Files</c>.</summary>
public sealed class ContentOptions
{
    public const string Section = "Files";

    /// <summary>Where contents lie, outside the web root.</summary>
    public string Folder { get; set; } = "App_Data/files";
}
