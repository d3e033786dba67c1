using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Search;

namespace QijiangTeachers.Staff.Pages;

/// <summary>What the search box of the top bar leads to.</summary>
public sealed partial class SearchPage(ISearchAppService search)
{
    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    private SearchResultDto _found = SearchResultDto.Nothing("");

    protected override async Task OnInitializedAsync() => _found = await search.SearchAsync(Text);
}
