using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Permissions;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Roles;

/// <summary>Which role may do what. Changes are shown with their reach before they are made.</summary>
public sealed partial class PermissionMatrix(IPermissionAppService service, IPermissionChecker permissions, PageRedirect redirect)
{
    private IReadOnlyList<PermissionGroupDto> _groups = [];
    private IReadOnlyList<GrantChangeDto>? _preview;
    private bool _mayUpdate;

    [SupplyParameterFromForm(FormName = "grants", Name = "Granted")] private string[]? Granted { get; set; }
    [SupplyParameterFromForm(FormName = GrantPreview.FormName)] private GrantConfirmation Confirm { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Confirm ??= new();
        _groups = await service.GetAsync();
        _mayUpdate = await permissions.IsGrantedAsync(AdministrationPermissions.Permissions.Update);
        // The confirmation is a form of the preview: it must be on the page to be answered.
        if (Confirm.Changes.Length > 0) Refusal = await Refusal.CatchAsync(async () => _preview = await service.PreviewAsync(Confirm.ToUpdate()));
    }

    private async Task PreviewAsync()
    {
        var wished = (Granted ?? []).ToHashSet();
        var all = _groups.SelectMany(g => g.Permissions).SelectMany(p => p.Grants.Select(g => new GrantDto(g.Role, p.Name, wished.Contains($"{g.Role}|{p.Name}")))).ToList();
        IReadOnlyList<GrantChangeDto> changes = [];
        Refusal = await Refusal.CatchAsync(async () => changes = await service.PreviewAsync(new() { Grants = all }));
        if (Refusal is not null) return;
        if (changes.Count == 0) redirect.To("/permissions", new Flash(T["NothingChanged"], Tone.Info));
        else (_preview, Confirm) = (changes, GrantConfirmation.Of(changes));
    }

    private async Task ApplyAsync()
    {
        Refusal = await Refusal.CatchAsync(() => service.UpdateAsync(Confirm.ToUpdate()));
        if (Refusal is null) redirect.To("/permissions", T["GrantsChanged", _preview!.Count]);
    }
}
