using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Staff.Pages.Import;

/// <summary>The form of the upload.</summary>
internal sealed class UploadInput
{
    public IReadOnlyList<IFormFile> File { get; set; } = [];
}
