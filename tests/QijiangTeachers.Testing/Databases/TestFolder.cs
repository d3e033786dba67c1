namespace QijiangTeachers.Testing.Databases;

/// <summary>Where the tests of this user keep what outlives a run: the PostgreSQL server and the migrated templates.</summary>
internal static class TestFolder
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);

    /// <summary>Outside the home folder: PostgreSQL may have to run as another user.</summary>
    public static string Root { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"qijiang-teachers-tests-{Environment.UserName}")).FullName;

    public static string Of(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>Waits for the others; the operating system lets go when the process ends, however it ends.</summary>
    public static async Task<FileStream> LockAsync(string file, FileShare share)
    {
        using var timer = new PeriodicTimer(Retry);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, share == FileShare.None ? FileAccess.ReadWrite : FileAccess.Read, share);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync();
            }
        }
    }
}
