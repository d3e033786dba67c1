namespace QijiangTeachers.Kernel.Consistency;

/// <summary>One thing that is wrong.</summary>
/// <param name="What">In words.</param>
/// <param name="TeacherId">Whom it concerns.</param>
/// <param name="SchoolId">Which school.</param>
/// <param name="From">First day.</param>
/// <param name="LastDay">Last day, inclusive.</param>
/// <param name="Path">The page on which it is corrected.</param>
public sealed record ConsistencyFault(string What, Guid? TeacherId = null, Guid? SchoolId = null, DateOnly? From = null, DateOnly? LastDay = null, string? Path = null);
