namespace QijiangTeachers.Web.Tests.Import;

/// <summary>The working tree that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "QijiangTeachers.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("QijiangTeachers.sln is not above the test's output.");
        return folder.FullName;
    }
}
