using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Evidence;

/// <summary>我的材料: uploaded once, used wherever it fits.</summary>
public sealed partial class MyEvidence(IEvidenceFileAppService evidence, PageRedirect redirect)
{
    private PagedResultDto<OwnEvidenceDto> _list = new(0, []);

    [SupplyParameterFromForm(FormName = "evidence")] private EvidenceInput Evidence { get; set; } = null!;
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    private Refusal? Refusal { get; set; }
    private Refusal? DeleteRefusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Evidence ??= new();
        _list = await evidence.GetListAsync(new() { Filter = Filter, Sorting = Sorting, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
    }

    private async Task UploadAsync()
    {
        var kept = 0;
        Refusal = await Refusal.CatchAsync(async () =>
        {
            if (Evidence.Files.Count == 0) throw new InputInvalidException("Files", T["EvidenceNothingChosen"]);
            await Evidence.KeepAsync(evidence);
            kept = Evidence.Kept.Count;
        });
        if (Refusal is null) redirect.Reload(T["EvidenceUploaded", kept]);
    }

    private async Task DeleteAsync(OwnEvidenceDto file)
    {
        DeleteRefusal = await Refusal.CatchAsync(() => evidence.DeleteAsync(file.Id));
        if (DeleteRefusal is null) redirect.Reload(T["EvidenceDeleted", file.Name]);
    }
}
