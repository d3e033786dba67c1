using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>Enters or corrects the facts of a school year; the year before is the model of a new one.</summary>
public sealed partial class SchoolYearPage(
    ISchoolAppService schools, IGroupingAppService<SchoolCluster> clusters, IGroupingAppService<EducationGroup> groups, PageRedirect redirect, TimeProvider clock)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private int? Year { get; set; }
    [SupplyParameterFromForm(FormName = "school-year")] private UpdateSchoolYearDto Input { get; set; } = null!;

    private SchoolDetailDto _school = null!;
    private IReadOnlyList<Choice> _clusters = [];
    private IReadOnlyList<Choice> _groups = [];
    private int _year;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _school = await schools.GetAsync(Id);
        _year = Year ?? SchoolYear.Containing(clock.TodayInChina).StartYear;
        _clusters = [.. (await clusters.GetListAsync()).Select(c => new Choice(c.Id.ToString(), c.Name))];
        _groups = [.. (await groups.GetListAsync()).Select(c => new Choice(c.Id.ToString(), c.Name))];
        Input ??= Standing();
    }

    private UpdateSchoolYearDto Standing() => From(_school.Years.FirstOrDefault(y => y.Year == _year) ?? _school.Years.FirstOrDefault(y => y.Year < _year));

    private UpdateSchoolYearDto From(SchoolYearDto? y) => new()
    {
        ConcurrencyStamp = _school.ConcurrencyStamp, Name = y?.Name ?? _school.School.Name, Kind = y?.Kind ?? _school.School.Kind, Ownership = y?.Ownership, Locality = y?.Locality,
        ClusterId = y?.ClusterId, GroupId = y?.GroupId, Pupils = y?.Pupils, EstablishmentQuota = y?.EstablishmentQuota,
    };

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => schools.UpdateYearAsync(Id, _year, Input));
        if (Refusal is null) redirect.To($"/schools/{Id}", T["SchoolYearSaved"]);
    }
}
