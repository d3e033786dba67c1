using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Merging;

/// <summary>One merge with every row, and the way back.</summary>
public sealed partial class MergedPage(ITeacherMergeAppService merges, ErrorTexts texts, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "undo")] private UndoMergeDto Input { get; set; } = null!;

    private TeacherMergeDetailDto _detail = null!;
    private IReadOnlyList<MergeReturnDto> _returns = [];
    private IReadOnlyList<MergeReturnDto> _noted = [];
    private string? _blocked;
    private Refusal? Refusal { get; set; }

    private TeacherMergeDto Merge => _detail.Merge;

    protected override async Task OnInitializedAsync()
    {
        _detail = await merges.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = Merge.ConcurrencyStamp };
        try
        {
            _returns = await merges.GetUndoPreviewAsync(Id);
        }
        catch (BusinessException e)
        {
            _blocked = texts.Of(e);
        }
        _noted = [.. _returns.Where(r => r.Note is not null)];
    }

    private async Task UndoAsync()
    {
        Refusal = await Refusal.CatchAsync(() => merges.UndoAsync(Id, Input));
        if (Refusal is null) redirect.To($"/merges/{Id}", T["Merge:UndoDone"]);
    }
}
