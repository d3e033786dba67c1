namespace QijiangTeachers.Kernel.Paging;

/// <summary>One page of a list and how many there are in all.</summary>
public sealed record PagedResultDto<T>(long TotalCount, IReadOnlyList<T> Items);
