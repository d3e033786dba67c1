using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.RollOver;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>学年结转: what would be carried over, and who has not confirmed yet.</summary>
public sealed partial class RollOver(ISchoolYearAppService years, PageRedirect redirect, TimeProvider clock)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery] private int? Year { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private SchoolYearSummaryDto _summary = null!;
    private PagedResultDto<SchoolYearStateDto> _schools = new(0, []);
    private Refusal? Refusal { get; set; }

    private bool IsNext => _summary.Year > SchoolYear.Containing(clock.TodayInChina).StartYear;

    protected override async Task OnInitializedAsync()
    {
        var year = Year is >= 1990 and <= 2100 ? Year : null;
        _summary = await years.GetSummaryAsync(year);
        _schools = await years.GetListAsync(new() { Year = year, State = Query.Enum<SchoolYearState>(State), Filter = Filter, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
    }

    private async Task RollOverAsync()
    {
        var copied = 0;
        Refusal = await Refusal.CatchAsync(async () => copied = (await years.RollOverAsync(new() { Year = _summary.Year })).Schools.Count);
        if (Refusal is null) redirect.To($"/schools/roll-over?year={_summary.Year}", T["RollOver:Done", copied]);
    }

    private string LinkTo(SchoolYearState state) => $"/schools/roll-over?year={_summary.Year}&state={state}";

    private static Status StatusOf(SchoolYearState state) => state switch
    {
        SchoolYearState.Given => Status.Done,
        SchoolYearState.CarriedOver => Status.Reminder,
        _ => Status.NoValue,
    };
}
