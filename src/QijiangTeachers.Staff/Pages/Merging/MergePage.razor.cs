using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Merging;

/// <summary>Two records side by side: which one stays, whose values hold, what every row does; or that they are two people.</summary>
public sealed partial class MergePage(ITeacherMergeAppService merges, IDuplicateAppService duplicates, PageRedirect redirect)
{
    /// <summary>Id or number of the record that stays, and of the one to be merged into it.</summary>
    [SupplyParameterFromQuery] private string? Keep { get; set; }
    [SupplyParameterFromQuery] private string? Merge { get; set; }
    [SupplyParameterFromForm(FormName = "merge")] private MergeTeachersDto Input { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "dismiss")] private DismissDuplicateDto DismissInput { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "take-back")] private TakeBackDismissalDto TakeBackInput { get; set; } = null!;

    private MergePreviewDto? _pair;
    private IReadOnlyList<(int Index, MergeFieldDto Field)> _fields = [];
    private string? _problem;
    private string? _keepNumber;
    private Refusal? Refusal { get; set; }
    private Refusal? DismissRefusal { get; set; }
    private Refusal? TakeBackRefusal { get; set; }

    private string? ContextText => _pair is null ? null : T["Merge:Context", _pair.Survivor.Name, _pair.Absorbed.Name].Value;

    private string Likeness => string.Join(" · ", [.. _pair!.Reasons.Select(r => Terms.Shown(r)), T["Merge:IdDistance", _pair.IdDistance]]);

    protected override async Task OnInitializedAsync()
    {
        _keepNumber = Guid.TryParse(Keep, out _) && string.IsNullOrEmpty(Merge) ? null : Keep;
        if (string.IsNullOrWhiteSpace(Keep) || string.IsNullOrWhiteSpace(Merge)) return;
        var (survivor, absorbed) = (await merges.FindRecordAsync(Keep), await merges.FindRecordAsync(Merge));
        if (survivor is null || absorbed is null || survivor == absorbed)
        {
            _problem = survivor is null ? T["Merge:NoRecord", Keep] : absorbed is null ? T["Merge:NoRecord", Merge] : T["Merge:SameRecord"];
            return;
        }
        _pair = await merges.GetPreviewAsync(survivor.Value, absorbed.Value);
        _fields = [.. _pair.Fields.Index()];
        Input ??= new()
        {
            SurvivorStamp = _pair.Survivor.ConcurrencyStamp, AbsorbedStamp = _pair.Absorbed.ConcurrencyStamp,
            Taken = [.. _pair.Fields.Where(f => f.TakeAbsorbed).Select(f => f.Key)],
        };
        DismissInput ??= new();
        (DismissInput.FirstId, DismissInput.SecondId) = (survivor, absorbed);
        TakeBackInput ??= new();
    }

    private async Task MergeAsync()
    {
        Guid? made = null;
        // Both columns are buttons: the empty choice is the surviving record's.
        Refusal = await Refusal.CatchAsync(async () => made = (await merges.CreateAsync(Input with { Taken = [.. (Input.Taken ?? []).Where(k => k != "-")] })).Id);
        if (Refusal is null) redirect.To($"/merges/{made}", T["Merge:Done"]);
    }

    private async Task DismissAsync()
    {
        DismissRefusal = await Refusal.CatchAsync(() => duplicates.DismissAsync(DismissInput));
        if (DismissRefusal is null) redirect.To("/duplicates", T["Merge:Dismissed"]);
    }

    private async Task TakeBackAsync()
    {
        TakeBackRefusal = await Refusal.CatchAsync(() => duplicates.TakeBackAsync(_pair!.NotSame!.Id, TakeBackInput));
        if (TakeBackRefusal is null) redirect.To("/duplicates", T["Merge:TakenBack"]);
    }

    private bool IsTaken(MergeFieldDto field) => Input.Taken?.Contains(field.Key) == true;

    private static string NameOf(int index) => $"Input.Taken[{index}]";

    private string AtOf(MergeSideDto side) => string.Join(" · ",
        [Show.Text(side.SchoolName), Terms.Shown(side.Status), side.ConfirmedOn is { } day ? T["Merge:ConfirmedOn", Show.Date(day)] : T["Merge:ChangedAt", Show.Time(side.ChangedAt)]]);
}
