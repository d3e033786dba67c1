namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>What became of a command.</summary>
/// <param name="Id">The person.</param>
/// <param name="ConcurrencyStamp">The version after it.</param>
/// <param name="Changed">False: everything stood so already; nothing was written.</param>
public sealed record CareerChangeDto(Guid Id, string ConcurrencyStamp, bool Changed);
