using Microsoft.Extensions.Diagnostics.HealthChecks;
using QijiangTeachers.Kernel.Files;

namespace QijiangTeachers.Web.Http.Health;

/// <summary>Folders of the modules can be written to.</summary>
internal sealed class FilesHealthCheck(IEnumerable<StoredFolder> folders) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var folder in folders)
        {
            try
            {
                Directory.CreateDirectory(folder.Path);
                var probe = Path.Combine(folder.Path, $".probe-{Path.GetRandomFileName()}");
                await using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1, FileOptions.DeleteOnClose);
                await file.WriteAsync(new byte[1], cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Health.Bad("FolderNotWritable", folder.Name);
            }
        }
        return HealthCheckResult.Healthy();
    }
}
