using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What the roster says of a school for one school year; an empty value is "not given".</summary>
public sealed class SchoolYearFact : AuditedAggregateRoot<Guid>
{
    private SchoolYearFact() { }

    public SchoolYearFact(Guid schoolId, int year, Guid processId)
        => (Id, SchoolId, Year, ProcessId) = (Guid.CreateVersion7(), schoolId, year, processId);

    public Guid SchoolId { get; private init; }

    /// <summary>The year in which the school year begins: 2025 = 2025-09-01 … 2026-08-31.</summary>
    public int Year { get; private init; }
    public string Name { get; set; } = "";
    public Guid? ClusterId { get; set; }
    public Guid? GroupId { get; set; }
    public SchoolKind Kind { get; set; }
    public Ownership? Ownership { get; set; }
    public Locality? Locality { get; set; }

    /// <summary>学生数, in a kindergarten the children.</summary>
    public int? Pupils { get; set; }

    /// <summary>编制数: the headcount ceiling of established posts.</summary>
    public int? EstablishmentQuota { get; set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Copied from an earlier year and not confirmed yet: not given, so it counts for nothing.</summary>
    public bool IsCarriedOver { get; private set; }

    /// <summary>The same facts for a later year, to be confirmed.</summary>
    public SchoolYearFact CarryOver(int year, Guid processId)
    {
        var fact = new SchoolYearFact(SchoolId, year, processId) { IsCarriedOver = true };
        SchoolYearFacts.Of(this).WriteTo(fact);
        return fact;
    }

    /// <summary>The school says so itself; false when it did already.</summary>
    public bool Confirm()
    {
        if (!IsCarriedOver) return false;
        IsCarriedOver = false;
        return true;
    }
}
