namespace QijiangTeachers.Kernel.Erasing;

/// <summary>A person whose data are erased, inside a unit of work.</summary>
/// <param name="TeacherIds">The record and those that were merged into it.</param>
/// <param name="AccountIds">Their accounts.</param>
/// <param name="Words">What identifies the person in texts.</param>
/// <param name="At">UTC, as the process has it.</param>
/// <param name="Today">In China.</param>
public sealed record PersonErasure(IReadOnlyList<Guid> TeacherIds, IReadOnlyList<Guid> AccountIds, PersonWords Words, DateTime At, DateOnly Today);
