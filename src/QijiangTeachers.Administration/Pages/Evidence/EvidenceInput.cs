using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;

namespace QijiangTeachers.Administration.Pages.Evidence;

/// <summary>
/// The evidence of a form: files that are uploaded with it, and earlier ones that are chosen. A property <c>Evidence</c> of
/// the page beside the form's own model. (The form's reader sets what isn't there to null.)
/// </summary>
public sealed class EvidenceInput
{
    /// <summary>Of a form with evidence: a little more than is taken, so that the refusal can say what to do.</summary>
    public const long MaxRequestBytes = EvidenceEndpoints.MaxRequestBytes;

    public IReadOnlyList<IFormFile> Files { get; set => field = value ?? []; } = [];

    /// <summary>Of files that are kept already.</summary>
    public List<Guid> Ids { get; set => field = value ?? []; } = [];

    /// <summary>Why what was uploaded wasn't kept.</summary>
    public InputInvalidException? Refused { get; private set; }

    /// <summary>What the form is sent with.</summary>
    /// <exception cref="InputInvalidException">A file that was uploaded with it can't be accepted.</exception>
    public IReadOnlyList<Guid> Kept => Refused is null ? Ids : throw Refused;

    /// <summary>Keeps what was uploaded, all or none, before the rest of the form is looked at: a refusal of that doesn't lose it.</summary>
    internal async Task KeepAsync(IEvidenceFileAppService evidence)
    {
        try
        {
            if (Files.Count > 0) Ids.AddRange((await evidence.UploadAsync([.. Files.Select(f => new UploadedFile(f.FileName, f.OpenReadStream))])).Select(f => f.Id).Where(id => !Ids.Contains(id)));
        }
        catch (InputInvalidException e)
        {
            Refused = e;
        }
        Files = [];
    }
}
