using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Audit;

/// <summary>Who did what, when and why; the latest first.</summary>
public sealed partial class AuditLog(IProcessAppService processes, IPermissionChecker permissions)
{
    private PagedResultDto<ProcessDto> _processes = new(0, []);
    private HistoryCheckDto? _check;
    private IReadOnlyList<Choice> _kinds = [];
    private IReadOnlyList<Choice> _traits = [];
    private IReadOnlyList<Choice> _schools = [];
    private bool _mayExport;
    private bool _seesPeople;

    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery] private string? Trait { get; set; }
    [SupplyParameterFromQuery] private string? Person { get; set; }
    [SupplyParameterFromQuery] private Guid? SchoolId { get; set; }
    [SupplyParameterFromQuery] private string? Address { get; set; }
    [SupplyParameterFromQuery] private Guid? ActorId { get; set; }
    [SupplyParameterFromQuery] private DateOnly? From { get; set; }
    [SupplyParameterFromQuery] private DateOnly? To { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private bool IsFiltered => Input != new GetProcessListInput { SkipCount = Input.SkipCount, MaxResultCount = Input.MaxResultCount, Sorting = Sorting };

    private GetProcessListInput Input => new()
    {
        SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, Sorting = Sorting, Filter = Given(Filter), Kind = Given(Kind), ActorId = ActorId, From = From, To = To,
        Trait = Enum.TryParse<ProcessTrait>(Trait, out var trait) ? trait : null,
        Person = _seesPeople ? Given(Person) : null, SchoolId = _seesPeople ? SchoolId : null, Address = _seesPeople ? Given(Address) : null,
    };

    protected override async Task OnInitializedAsync()
    {
        _mayExport = await permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.Export);
        _seesPeople = await permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.People);
        _check = await processes.GetLastCheckAsync();
        _kinds = [.. (await processes.GetKindsAsync()).Select(k => new Choice(k.Kind, k.Title)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        _traits = Choice.Of(Enum.GetValues<ProcessTrait>(), t => T[$"ProcessTrait:{t}"]);
        if (_seesPeople) _schools = [.. (await processes.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        _processes = await processes.GetListAsync(Input);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string ReasonOf(ProcessDto process) => process.IsReasonHidden ? T["ReasonHidden"] : process.Reason ?? "—";

    private string ActorOf(ProcessDto process) => process.ActorName.Length > 0 ? process.ActorName : T["Stranger"];
}
