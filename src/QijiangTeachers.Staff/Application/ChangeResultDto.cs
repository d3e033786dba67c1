namespace QijiangTeachers.Staff.Application;

/// <summary>What became of a command.</summary>
/// <param name="Id">The record.</param>
/// <param name="ConcurrencyStamp">The version after it.</param>
/// <param name="Changed">False: everything stood so already; nothing was written.</param>
public sealed record ChangeResultDto(Guid Id, string ConcurrencyStamp, bool Changed);
