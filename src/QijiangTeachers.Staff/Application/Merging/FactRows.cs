using System.Linq.Expressions;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>假期与豁免; two of one kind share no day.</summary>
internal sealed class LeaveRows(RegistryDbContext db) : PersonRows<Leave>(db)
{
    protected override Expression<Func<Leave, bool>> OwnedBy(Guid owner) => l => l.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Empty(nameof(Leave.Reason));

    protected override Leave? TwinOf(Leave row, IReadOnlyList<Leave> there) => there.FirstOrDefault(l => l.Kind == row.Kind && (l.From == row.From || l.Period.Overlaps(row.Period)));

    protected override string Show(Leave row) => $"{Terms.Of(row.Kind)}，{row.From:yyyy-MM-dd} 至 {row.Period.LastDay?.ToString("yyyy-MM-dd") ?? "今"}";
}

/// <summary>Former values; two of one attribute share no day.</summary>
internal sealed class AttributePeriodRows(RegistryDbContext db) : PersonRows<AttributePeriod>(db)
{
    protected override Expression<Func<AttributePeriod, bool>> OwnedBy(Guid owner) => a => a.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Keep;

    protected override AttributePeriod? TwinOf(AttributePeriod row, IReadOnlyList<AttributePeriod> there)
        => there.FirstOrDefault(a => a.Attribute == row.Attribute && a.From < row.To && row.From < a.To);

    protected override string Show(AttributePeriod row) => Describe(row);

    internal static string Describe(AttributePeriod row)
        => $"{Terms.Of(row.Attribute)} {TeacherAttributes.TermOf(row.Attribute, row.Value) ?? "空"}，{row.From:yyyy-MM-dd} 至 {EffectivePeriod.LastDayOf(row.To)?.ToString("yyyy-MM-dd") ?? "今"}";
}

/// <summary>数据有误.</summary>
internal sealed class FaultReportRows(RegistryDbContext db) : PersonRows<FaultReport>(db)
{
    protected override Expression<Func<FaultReport, bool>> OwnedBy(Guid owner) => f => f.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Remove;

    protected override string Show(FaultReport row) => $"{row.About}：{row.Text}（{Terms.Of(row.State)}）";
}
