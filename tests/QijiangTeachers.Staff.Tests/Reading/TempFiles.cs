using System.Text;

namespace QijiangTeachers.Staff.Tests.Reading;

/// <summary>A folder of its own for the files of a test.</summary>
public sealed class TempFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("roster-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(PathOf(name), text, encoding ?? new UTF8Encoding(false));
        return PathOf(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
