namespace QijiangTeachers.Kernel.Jobs;

/// <summary>A job as a module named it.</summary>
/// <param name="Cron">Of a recurring job.</param>
/// <param name="RowType">What a drain job drains.</param>
/// <param name="ArgsType">What work on demand is told.</param>
/// <param name="TellsItsEnd">Whether it says itself, better, that it is done to who ordered it.</param>
public sealed record JobDefinition(string Key, Type JobType, JobKind Kind, string? Cron = null, Type? RowType = null, Type? ArgsType = null, bool TellsItsEnd = false);
