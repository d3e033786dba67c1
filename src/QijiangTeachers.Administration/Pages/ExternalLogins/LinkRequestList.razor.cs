using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ExternalLogins;

/// <summary>Who asks for the accounts that the person cares for; those to be decided first.</summary>
public sealed partial class LinkRequestList(IExternalLoginRequestAppService requests)
{
    private PagedResultDto<ExternalLoginRequestDto> _requests = new(0, []);

    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private static IReadOnlyList<Choice> StateChoices => Choice.Of<LinkRequestState>();

    protected override async Task OnInitializedAsync() => _requests = await requests.GetListAsync(new()
    {
        SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, Sorting = Sorting, Filter = Filter, State = Enum.TryParse<LinkRequestState>(State, out var state) ? state : null,
    });
}
