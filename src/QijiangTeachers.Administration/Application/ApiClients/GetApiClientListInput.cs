using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>API clients by name, id or contact, and by how they stand.</summary>
public sealed record GetApiClientListInput : PagedAndSortedResultRequestDto
{
    public ApiClientState? State { get; init; }
}
