using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>A role of an account and, for roles of a school, where: a vice-principal of two schools has two of them.</summary>
public sealed class RoleAssignment : Entity<Guid>
{
    private RoleAssignment() { }

    internal RoleAssignment(Guid accountId, string role, Guid? schoolId)
        => (Id, AccountId, Role, SchoolId) = (Guid.CreateVersion7(), accountId, role, schoolId);

    public Guid AccountId { get; private init; }
    public string Role { get; private init; } = "";

    /// <summary>Set for principals and school clerks; the other roles aren't bound to a school.</summary>
    public Guid? SchoolId { get; private init; }
}
