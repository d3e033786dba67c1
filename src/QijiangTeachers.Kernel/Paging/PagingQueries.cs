using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace QijiangTeachers.Kernel.Paging;

/// <summary>Sort, break ties, then page: in this order, in one statement beside the count.</summary>
public static class PagingQueries
{
    public static async Task<PagedResultDto<T>> ToPagedResultAsync<T, TKey>(
        this IQueryable<T> query, PagedAndSortedResultRequestDto input, SortMap<T> sorts, Expression<Func<T, TKey>> tieBreaker, CancellationToken ct = default)
    {
        var sorted = sorts.Apply(query, input.Sorting, tieBreaker);
        var total = await query.LongCountAsync(ct);
        if (total == 0) return new(0, []);
        return new(total, await sorted.Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount).ToListAsync(ct));
    }
}
