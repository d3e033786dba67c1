namespace QijiangTeachers.Kernel.Merging;

/// <summary>Two records of one person: what belongs to <paramref name="From"/> goes to <paramref name="To"/>.</summary>
/// <param name="From">The record that is absorbed.</param>
/// <param name="To">The one that stays.</param>
/// <param name="FromNumber">教师编号 of the first.</param>
/// <param name="ToNumber">教师编号 under which the person goes on.</param>
/// <param name="FromAccount">The account of the first, if it has one.</param>
/// <param name="ToAccount">That of the second.</param>
/// <param name="At">UTC, as the process has it.</param>
/// <param name="Today">In China.</param>
/// <param name="By">The account that merges.</param>
public sealed record PersonMerge(Guid From, Guid To, string FromNumber, string ToNumber, Guid? FromAccount, Guid? ToAccount, DateTime At, DateOnly Today, Guid? By);
