using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Reorganisations;

/// <summary>What is to become of a school, then every row that moves, then the decision.</summary>
public sealed partial class ReorganiseSchool(ISchoolReorganisationAppService reorganisations, ISchoolAppService schools, PageRedirect redirect, NavigationManager navigation, TimeProvider clock)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "reorganise")] private ReorganiseSchoolDto Input { get; set; } = null!;

    private SchoolDetailDto _school = null!;
    private IReadOnlyList<SchoolChoiceDto> _schools = [];
    private ReorganiseQuery _asked = null!;
    private ReorganisationPreviewDto? _preview;
    private DateOnly _proposed;
    private Refusal? Refusal { get; set; }

    /// <summary>The form again, with what was asked for.</summary>
    private string BackPath => new Uri(navigation.Uri).PathAndQuery.Replace("show=1", "back=1", StringComparison.Ordinal);

    private string Summary => T[_preview!.Kind == Domain.ReorganisationKind.Split ? "Reorganise:SummarySplit" : "Reorganise:Summary",
        Show.Date(_preview.On), Show.Date(_preview.On.AddDays(-1)), _preview.Targets.Sum(t => t.People), _preview.Rows.Count];

    protected override async Task OnInitializedAsync()
    {
        _school = await schools.GetAsync(Id);
        _asked = new(navigation);
        // Schools change with the school year.
        _proposed = new SchoolYear(SchoolYear.Containing(clock.TodayInChina).StartYear + 1).FirstDay;
        _schools = [.. (await schools.GetOpenChoicesAsync()).Where(s => s.Id != Id)];
        var (reason, version) = (Input?.Reason, Input?.Version);
        Input = _asked.Input(Id) with { Reason = reason ?? "", Version = version ?? "" };
        if (_asked.IsAsked) Refusal = await Refusal.CatchAsync(async () => _preview = await reorganisations.PreviewAsync(Input));
    }

    private async Task SaveAsync()
    {
        Guid? made = null;
        Refusal = await Refusal.CatchAsync(async () => made = (await reorganisations.CreateAsync(Input)).Id);
        if (Refusal is null) redirect.To($"/school-reorganisations/{made}", T["Reorganise:Done"]);
    }
}
