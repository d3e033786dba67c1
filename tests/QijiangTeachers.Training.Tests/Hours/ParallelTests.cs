using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Hours;

/// <summary>Several people press the button at the same moment.</summary>
public sealed class ParallelTests
{
    private const int Writers = 6;

    [Theory, EachDatabase]
    public async Task One_entry_of_a_key_is_written_and_all_see_it(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var made = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => one.RecordedAsync())));
        made.Select(m => m.Id).Distinct().Count().ShouldBe(1);
        (await one.LedgerAsync()).ShouldBe([6]);
    }

    [Theory, EachDatabase]
    public async Task A_certificate_goes_to_one_of_them(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var refusals = await RefusalsAsync(i => one.ByTrainerAsync(s => s.CreateAsync(one.New(activity: $"项目{i}", certificate: "QJ-1"))));
        refusals.ShouldBe(Enumerable.Repeat(TrainingErrors.CertificateUsed("").Code, Writers - 1));
        (await one.LedgerAsync()).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task An_entry_is_reversed_once(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(4);
        var refusals = await RefusalsAsync(i => one.ByTrainerAsync(s => s.ReverseAsync(entry.Id, new() { Reason = $"多记 {i}" })));
        refusals.ShouldBe(Enumerable.Repeat(TrainingErrors.AlreadyReversed().Code, Writers - 1));
        (await one.LedgerAsync()).ShouldBe([4, -4]);
    }

    [Theory, EachDatabase]
    public async Task Of_several_corrections_one_holds(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(8);
        var refusals = await RefusalsAsync(i => one.ByTrainerAsync(s => s.UpdateAsync(entry.Id, UpdateHourEntryDto.From(entry) with { Hours = i + 1, Reason = "改正" })));
        refusals.Count.ShouldBe(Writers - 1);
        var ledger = await one.LedgerAsync();
        (ledger.Count, ledger.Count(h => h < 0)).ShouldBe((3, 1));
    }

    private static async Task<IReadOnlyList<string>> RefusalsAsync<T>(Func<int, Task<T>> act)
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            try { await act(i); return ""; }
            catch (BusinessException refusal) { return refusal.Code; }
        })));
        return [.. codes.Where(c => c.Length > 0)];
    }
}
