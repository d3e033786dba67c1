using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>One person's account.</summary>
internal sealed class HourBalanceReader(RegistryDbContext db, CreditRuleReader rules)
{
    /// <exception cref="Kernel.Errors.EntityNotFoundException">Nobody, or outside the scope.</exception>
    public async Task<HourBalanceDetailDto> ReadAsync(Guid teacherId, DateOnly day, CancellationToken ct)
    {
        var person = await PersonOnDay.Of(db, day).FindOrThrowAsync(p => p.TeacherId == teacherId, ct);
        var masked = await db.Teachers.Where(t => t.Id == teacherId).Select(t => t.MaskedIdNumber).FirstAsync(ct);
        var ledger = await db.HourEntries.AsNoTracking().Where(e => e.TeacherId == teacherId && e.EndOn <= day).ToListAsync(ct);
        var head = new HourBalanceDetailDto
        {
            TeacherId = teacherId, TeacherNo = person.Number, Name = person.Name, MaskedIdNumber = masked, SchoolName = person.SchoolName, Stage = person.Stage,
            Subject = person.Subject, AsOf = day, TrailingFiveYears = HourAccount.TrailingFiveYears(ledger, day),
        };
        if (await rules.OnAsync(day, ct) is not { } cycle) return head;
        var months = await db.CreditableMonths.AsNoTracking().Where(m => m.TeacherId == teacherId).ToListAsync(ct);
        return Fill(head, new(cycle, day, [.. months.Select(m => (m.FirstMonth, m.LastMonth))], ledger));
    }

    private static HourBalanceDetailDto Fill(HourBalanceDetailDto head, HourAccount account) => head with
    {
        Cycle = HourCycleDto.Of(account.Rules), Months = account.Months, OwedToDate = account.OwedToDate, OwedByEnd = account.OwedByEnd, Counted = account.Counted,
        NotCounted = account.NotCounted, ReachesToDate = account.ReachesToDate, ReachesCycle = account.ReachesCycle, Parts = account.Parts, Years = account.Years,
        ByCategory = Sums(account.ByCategory), ByLevel = Sums(account.ByLevel), ByForm = Sums(account.ByForm),
    };

    private static IReadOnlyList<HourSumDto> Sums<T>(IReadOnlyDictionary<T, decimal> sums) where T : struct, Enum
        => [.. sums.OrderBy(s => s.Key).Select(s => new HourSumDto(Terms.Shown(s.Key), s.Value))];
}
