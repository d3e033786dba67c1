using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Files;

namespace QijiangTeachers.Administration.Pages.Evidence;

/// <summary>
/// The evidence of a form: files that are uploaded with it, and earlier ones that are chosen. A property <c>Evidence</c> of
/// the page beside the form's own model.
/// </summary>
public sealed class EvidenceInput
{
    /// <summary>Of a form with evidence: a little more than is taken, so that the refusal can say what to do.</summary>
    public const long MaxRequestBytes = EvidenceEndpoints.MaxRequestBytes;

    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Of files that are kept already.</summary>
    public List<Guid> Ids { get; set; } = [];

    /// <summary>Keeps what was uploaded, so that a refusal of the rest of the form doesn't lose it.</summary>
    public async Task<IReadOnlyList<Guid>> KeepAsync(IEvidenceAppService evidence)
    {
        if (Files.Count > 0) Ids.AddRange((await evidence.UploadAsync([.. Files.Select(f => new UploadedFile(f.FileName, f.OpenReadStream))])).Select(f => f.Id).Where(id => !Ids.Contains(id)));
        Files = [];
        return Ids;
    }
}
