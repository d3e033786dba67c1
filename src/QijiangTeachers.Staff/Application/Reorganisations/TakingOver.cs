using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>A school that takes over, as found by what the form says of it.</summary>
internal sealed class TakingOver
{
    /// <summary>Null while a new one isn't made yet.</summary>
    public School? School { get; set; }
    public required Guid Id { get; set; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required bool IsNew { get; init; }
    public required TakeOverInput Input { get; init; }
    public int Pupils { get; set; }
    public int EstablishmentQuota { get; set; }
    public int People { get; set; }
}
