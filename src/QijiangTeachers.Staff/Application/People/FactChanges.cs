using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>
/// How a recorded fact about a person is changed, in every module: found inside the scope, changed by its own method, told
/// to the history. A change that finds its result standing already does nothing, so that it may be sent twice; any other
/// change of a version that isn't the one that was read is refused.
/// </summary>
public sealed class FactChanges(RegistryDbContext db, UnitOfWork unitOfWork)
{
    /// <param name="kind">Of the process.</param>
    /// <param name="id">Of the fact.</param>
    /// <param name="input">Reason and version.</param>
    /// <param name="act">Changes the fact; returns its event (the person's school is given), null when there is nothing to change.</param>
    /// <param name="ct">Stops the work.</param>
    /// <typeparam name="T">The fact.</typeparam>
    /// <exception cref="EntityNotFoundException">None, or outside the scope.</exception>
    /// <exception cref="StaleVersionException">Somebody else changed it.</exception>
    public Task ChangeAsync<T>(string kind, Guid id, ChangeFactDto input, Func<T, Guid?, Task<HistoryEvent?>> act, CancellationToken ct)
        where T : FullAuditedAggregateRoot<Guid>, ITeacherFact
        => unitOfWork.RunOnCurrentAsync(kind, input.Reason.Trim(), async recorder =>
        {
            var fact = await db.Set<T>().FindOrThrowAsync(f => f.Id == id, ct);
            var school = await db.Teachers.Where(t => t.Id == fact.TeacherId).Select(t => t.CurrentSchoolId).FirstAsync(ct);
            if (await act(fact, school) is not { } change) return;
            if (fact.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            recorder.Record(change);
        }, ct);

    /// <inheritdoc cref="ChangeAsync{T}(string, Guid, ChangeFactDto, Func{T, Guid?, Task{HistoryEvent?}}, CancellationToken)"/>
    public Task ChangeAsync<T>(string kind, Guid id, ChangeFactDto input, Func<T, Guid?, HistoryEvent?> act, CancellationToken ct)
        where T : FullAuditedAggregateRoot<Guid>, ITeacherFact
        => ChangeAsync<T>(kind, id, input, (fact, school) => Task.FromResult(act(fact, school)), ct);

    /// <summary>Like any change, for taking a mistaken entry out; once it is out, there is nothing to do.</summary>
    public async Task RemoveAsync<T>(string kind, Guid id, ChangeFactDto input, Func<T, Guid?, HistoryEvent> remove, CancellationToken ct)
        where T : FullAuditedAggregateRoot<Guid>, ITeacherFact
    {
        if (await IsRemovedAsync<T>(id, ct)) return;
        await ChangeAsync<T>(kind, id, input, remove, ct);
    }

    private async Task<bool> IsRemovedAsync<T>(Guid id, CancellationToken ct) where T : FullAuditedAggregateRoot<Guid>, ITeacherFact
    {
        var teachers = db.Teachers;
        return await db.Set<T>().IgnoreQueryFilters(["SoftDelete"]).AnyAsync(f => f.Id == id && f.IsDeleted && teachers.Any(t => t.Id == f.TeacherId), ct);
    }
}
