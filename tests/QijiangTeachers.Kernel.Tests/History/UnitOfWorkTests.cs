using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Tests.Support;

namespace QijiangTeachers.Kernel.Tests.History;

public sealed class UnitOfWorkTests
{
    [Fact]
    public async Task A_refusal_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Should.ThrowAsync<BusinessException>(() => RunAsync(database, async (_, db, recorder) =>
        {
            db.Add(new Note("a"));
            await db.SaveChangesAsync();
            recorder.Record(new NoteWritten("a"));
            throw new BusinessException("QijiangTeachers.Test:0001");
        }));
        (await StoredAsync(database)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task What_changes_nothing_writes_no_process()
    {
        await using var database = await TestDatabase.CreateAsync();
        await RunAsync(database, (_, _, _) => Task.CompletedTask);
        (await StoredAsync(database)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_change_is_written_with_its_process_and_event()
    {
        await using var database = await TestDatabase.CreateAsync();
        await RunAsync(database, (_, db, recorder) => { Write(db, recorder, "a"); return Task.CompletedTask; });
        (await StoredAsync(database)).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task An_inner_refusal_takes_back_its_own_part_only()
    {
        await using var database = await TestDatabase.CreateAsync();
        await RunAsync(database, async (services, db, recorder) =>
        {
            Write(db, recorder, "outer");
            await db.SaveChangesAsync();
            await Should.ThrowAsync<BusinessException>(() => services.GetRequiredService<UnitOfWork>().RunAsync("Test.Write", null, async inner =>
            {
                Write(db, inner, "inner");
                await db.SaveChangesAsync();
                throw new BusinessException("QijiangTeachers.Test:0001");
            }));
        });
        (await StoredAsync(database)).ShouldBe((1, 1, 1));
        (await database.First.QueryAsync(db => db.Set<Note>().Select(n => n.Text).SingleAsync())).ShouldBe("outer");
    }

    [Fact]
    public async Task An_unregistered_kind_is_refused_by_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        var error = await Should.ThrowAsync<InvalidOperationException>(() => database.First.InScopeAsync(async s =>
        {
            await s.GetRequiredService<UnitOfWork>().RunAsync("Test.Unknown", null, _ => Task.CompletedTask);
            return true;
        }));
        error.Message.ShouldContain("Test.Unknown");
    }

    private static void Write(RegistryDbContext db, ProcessRecorder recorder, string text)
    {
        db.Add(new Note(text));
        recorder.Record(new NoteWritten(text));
    }

    private static Task<bool> RunAsync(TestDatabase database, Func<IServiceProvider, RegistryDbContext, ProcessRecorder, Task> work)
        => database.First.InScopeAsync(async s =>
        {
            await s.GetRequiredService<UnitOfWork>().RunAsync("Test.Write", null, recorder => work(s, s.GetRequiredService<RegistryDbContext>(), recorder));
            return true;
        });

    private static Task<(int Notes, int Processes, int Events)> StoredAsync(TestDatabase database) => database.First.QueryAsync(async db =>
        (await db.Set<Note>().CountAsync(), await db.Set<Process>().CountAsync(), await db.Set<ProcessEvent>().CountAsync()));
}
