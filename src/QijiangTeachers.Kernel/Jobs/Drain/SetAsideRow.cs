namespace QijiangTeachers.Kernel.Jobs;

/// <summary>A row that failed too often; nothing in it names a person.</summary>
public sealed record SetAsideRow(Guid Id, string About, DateTime CreatedAt, int Attempts, string? LastError, DateTime SetAsideAt);
