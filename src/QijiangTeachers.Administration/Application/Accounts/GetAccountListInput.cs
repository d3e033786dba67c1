using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary><c>Filter</c> is part of the user name or of the name.</summary>
public sealed record GetAccountListInput : PagedAndSortedResultRequestDto
{
    public string? Role { get; init; }
    public AccountState? State { get; init; }
    public Guid? SchoolId { get; init; }
}
