using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Kernel.Persistence;

/// <summary>Loads one record or says "not found"; a record outside the user's scope is not found.</summary>
public static class FindOrThrow
{
    /// <exception cref="EntityNotFoundException">None, or none inside the scope.</exception>
    public static async Task<T> FindOrThrowAsync<T>(this IQueryable<T> query, Expression<Func<T, bool>> predicate, CancellationToken ct = default)
        => await query.FirstOrDefaultAsync(predicate, ct) ?? throw new EntityNotFoundException(typeof(T));
}
