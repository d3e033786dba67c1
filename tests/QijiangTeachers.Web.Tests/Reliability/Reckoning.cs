using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>Sets what is stored against what was answered and against the history, when everybody has gone home and all jobs are done.</summary>
internal sealed class Reckoning(IServiceProvider services, DeedBook book)
{
    private RegistryDbContext Db => services.GetRequiredService<RegistryDbContext>();

    public async Task ShouldBalanceAsync()
    {
        await DrainAsync();
        book.Strange.ShouldBeEmpty(book.Summary);
        await HistoryAsync();
        await CorrectionsAsync();
        await HoursAsync();
        await TransfersAsync();
        await QueuesAsync();
    }

    // What waits for a pause or a retry is due by then: the clock stands in the future.
    private async Task DrainAsync()
    {
        var runner = services.GetRequiredService<JobRunner>();
        for (var round = 0; round < 20 && await runner.KeysWithWorkAsync() is { Count: > 0 } keys; round++)
            foreach (var key in keys) await runner.ResumeAsync(key);
    }

    private async Task HistoryAsync()
    {
        var findings = new List<HistoryFinding>();
        await services.GetRequiredService<HistoryVerifier>().RunAsync(null, f => { findings.Add(f); return Task.CompletedTask; });
        findings.ShouldBeEmpty();
    }

    /// <summary>
    /// One after another: each change found what the one before it left. So whatever was found, and what stands now, is what was
    /// left, and what stood at the beginning. Two that found the same would be a lost update.
    /// </summary>
    private async Task CorrectionsAsync()
    {
        var moved = await Db.TeacherMerges.Select(m => new[] { m.SurvivorId, m.AbsorbedId }).ToListAsync();
        var merged = moved.SelectMany(m => m).ToHashSet();
        var events = (await Db.Set<ProcessEvent>().Where(e => e.Type == "Staff.TeacherCorrected" && e.TeacherId != null).ToListAsync())
            .SelectMany(e => JsonDocument.Parse(e.Data).RootElement.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("field").GetString() == "最高学位")
                .Select(c => (Teacher: e.TeacherId!.Value, Before: Text(c, "before"), After: Text(c, "after")))).ToLookup(c => c.Teacher);
        var now = await Db.Teachers.IgnoreQueryFilters().ToDictionaryAsync(t => t.Id, t => t.Profile.Degree ?? "");
        foreach (var changes in events.Where(c => !merged.Contains(c.Key)))
            changes.Select(c => c.Before).Append(now[changes.Key]).ShouldBe(changes.Select(c => c.After).Append(""), ignoreOrder: true);
        foreach (var (teacher, degree) in book.Corrections) events[teacher].Select(c => c.After).ShouldContain(degree, "it was answered as done");
    }

    private async Task HoursAsync()
    {
        var counts = await Db.HourEntries.GroupBy(e => e.Activity).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var activity in book.Entries) counts.GetValueOrDefault(activity).ShouldBe(1, $"{activity} was answered as recorded");
        foreach (var activity in book.Unanswered) counts.GetValueOrDefault(activity).ShouldBeLessThan(2, activity);
        int RowsOf(string activities) => counts.Where(c => c.Key.StartsWith($"{activities}-", StringComparison.Ordinal)).Sum(c => c.Value);
        foreach (var activities in book.AllImports) RowsOf(activities).ShouldBeOneOf([0, Desk.Rows]);
        foreach (var (id, activities) in book.Imports) RowsOf(activities).ShouldBe(Desk.Rows, $"import {id} was answered as confirmed");
    }

    private async Task TransfersAsync()
    {
        var requests = await Db.Set<Request>().Where(r => r.TeacherId != null).ToListAsync();
        requests.ShouldAllBe(r => r.State != RequestState.Approved || r.CarriedOutAt != null);
        // Everybody asks for the same move: however often it is agreed to, it takes place once.
        var asked = requests.Where(r => r.State == RequestState.Approved).Select(r => r.TeacherId!.Value).Distinct();
        (await Db.Set<ProcessEvent>().Where(e => e.Type == "Staff.TeacherTransferred").Select(e => e.TeacherId!.Value).ToListAsync()).ShouldBe(asked, ignoreOrder: true);
        var spells = (await Db.Spells.Where(s => s.Kind == SpellKind.Main).ToListAsync()).GroupBy(s => s.TeacherId);
        foreach (var chain in spells.Select(g => g.OrderBy(s => s.From).ToList()))
            for (var i = 1; i < chain.Count; i++) chain[i].From.ShouldBeGreaterThanOrEqualTo(chain[i - 1].To, "two schools at a time");
    }

    private async Task QueuesAsync()
    {
        var queues = services.GetRequiredService<DrainQueues>();
        foreach (var job in services.GetRequiredService<JobCatalogue>().Jobs)
            if (queues.Of(job) is { } queue) (await queue.StateAsync(CancellationToken.None)).ShouldBe(new(0, 0, 0), job.Key);
        (await Db.Set<JobRun>().Where(r => r.State == JobRunState.Queued || r.State == JobRunState.Running).Select(r => r.Key).ToListAsync()).ShouldBeEmpty();
    }

    private static string Text(JsonElement change, string name) => change.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
