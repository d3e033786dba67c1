using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Requests that a school which ends has still to decide, or that lead to it, are decided or taken back first.</summary>
internal sealed class RequestSchoolRows(RegistryDbContext db, ErrorTexts texts) : ISchoolRows
{
    private static readonly StepState[] Undecided = [StepState.Waiting, StepState.Current];
    private static readonly RequestState[] Open = [RequestState.Draft, RequestState.Pending, RequestState.Returned];

    public string Entity => nameof(Request);

    public async Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct)
    {
        if (!move.EndsTheSchool) return [];
        var requests = await Of(move.SchoolId).Select(r => new { r.Id, r.Title, r.TeacherName, r.AuthorName }).ToListAsync(ct);
        return [.. requests.Select(r => new SchoolRowChange(Entity, r.Id, RowAct.Blocked, null, $"{r.Title}（{r.TeacherName ?? r.AuthorName}）", texts.Of("Reorganise:OpenRequest")) { Path = $"/requests/{r.Id}" })];
    }

    public Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<SchoolRowChange>>([]);

    /// <summary>Requests about a school that wouldn't be there.</summary>
    public async Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var school in move.NewSchools) found.AddRange(await Of(school).Select(r => r.Title).ToListAsync(ct));
        return found;
    }

    public Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct) => Task.CompletedTask;

    // Approved ones are carried out in some seconds: until then they are open as well.
    private IQueryable<Request> Of(Guid school)
    {
        var named = school.ToString();
        return db.Set<Request>().AsNoTracking().Where(r => (Open.Contains(r.State) && r.Steps.Any(s => s.SchoolId == school && Undecided.Contains(s.State)))
            || ((Open.Contains(r.State) || (r.State == RequestState.Approved && r.CarriedOutAt == null)) && r.Payload.Contains(named))).OrderBy(r => r.Id);
    }
}
