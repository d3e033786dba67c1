namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A file to read, as often as needed: on disk, or sealed as an upload is.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Open">A stream that can seek, each with a position of its own.</param>
internal sealed record RosterFile(string Name, Func<Stream> Open)
{
    public static RosterFile At(string path) => new(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
}
