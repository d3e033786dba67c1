using System.Security.Cryptography;

namespace QijiangTeachers.Database.Backup;

/// <summary>Copies a file for good: it is on the disk, and its hash known, when the call returns.</summary>
internal static class FileCopy
{
    public static async Task<(long Size, string Sha256)> CopyAsync(string source, string target, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var input = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        await using var output = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        while (await input.ReadAsync(buffer, ct) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            await output.WriteAsync(buffer.AsMemory(0, count), ct);
        }
        output.Flush(flushToDisk: true);
        return (output.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public static async Task<BackupFile> DescribeAsync(string folder, string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, path));
        return new(path, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
    }
}
