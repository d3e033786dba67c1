using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Import;

public sealed partial class UploadRoster(IRosterImportAppService imports, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "upload")] private UploadInput Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new();

    private async Task UploadAsync()
    {
        RosterImportDto? import = null;
        Refusal = await Refusal.CatchAsync(async () =>
        {
            if (Input.File is not { Length: > 0 } file) throw new InputInvalidException(nameof(Input.File), T["Import:NoFile"]);
            await using var content = file.OpenReadStream();
            import = await imports.UploadAsync(content, file.FileName);
        });
        if (import is not null) redirect.To($"/imports/{import.Id}");
    }
}
