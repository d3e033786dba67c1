using System.Linq.Expressions;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Credentials.Application;

/// <summary>Recognitions follow their person. The same one twice, or two whose terms share a day, would count the person's years double.</summary>
public abstract class RecognitionRows<T>(RegistryDbContext db) : PersonRows<T>(db) where T : Recognition
{
    protected override Expression<Func<T, bool>> OwnedBy(Guid owner) => r => r.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Keep;

    protected override T? TwinOf(T row, IReadOnlyList<T> there) => there.FirstOrDefault(r => IsSame(row, r) && (r.From == row.From || (r.From < row.To && row.From < r.To)));

    protected override string Show(T row) => $"{Word(row)}，{row.From:yyyy-MM-dd} 至 {EffectivePeriod.LastDayOf(row.To)?.ToString("yyyy-MM-dd") ?? "今"}";

    /// <summary>Whether both recognise the same.</summary>
    protected abstract bool IsSame(T a, T b);

    protected abstract string Word(T row);
}
