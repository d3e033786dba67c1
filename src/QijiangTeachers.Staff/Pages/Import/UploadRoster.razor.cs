using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Import;

/// <summary>Where an import begins; below, those of the past.</summary>
public sealed partial class UploadRoster(IRosterImportAppService imports, PageRedirect redirect)
{
    private PagedResultDto<RosterImportDto> _past = new(0, []);

    [SupplyParameterFromForm(FormName = "upload")] private UploadInput Input { get; set; } = null!;
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _past = await imports.GetListAsync(new() { Filter = Filter, Sorting = Sorting, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
    }

    private static string SheetsOf(RosterImportDto import) => string.Join(" · ", import.Sheets.Select(s => $"{s.Sheet} {Show.Number(s.Created + s.Updated)}"));

    private async Task UploadAsync()
    {
        RosterImportDto? import = null;
        Refusal = await Refusal.CatchAsync(async () =>
        {
            if (Input.File.Count == 0) throw new InputInvalidException(nameof(Input.File), T["Import:NoFile"]);
            import = await imports.UploadAsync([.. Input.File.Select(f => new UploadedFile(f.FileName, f.OpenReadStream))]);
        });
        if (import is not null) redirect.To($"/imports/{import.Id}");
    }
}
