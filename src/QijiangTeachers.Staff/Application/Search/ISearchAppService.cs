namespace QijiangTeachers.Staff.Application.Search;

/// <summary>One box for people and schools.</summary>
public interface ISearchAppService
{
    /// <summary>The first ten people and schools inside the scope, by name.</summary>
    Task<SearchResultDto> SearchAsync(string? text, CancellationToken ct = default);
}
