using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A person: the current record, what held on the day asked about, and all dated facts.</summary>
public sealed record TeacherDetailDto
{
    public required Guid Id { get; init; }

    /// <summary>Goes back with every change: a change that saw an older version is refused.</summary>
    public required string ConcurrencyStamp { get; init; }
    public required string Number { get; init; }

    /// <summary>Whose record it was is erased.</summary>
    public bool IsErased { get; init; }

    /// <summary>The current record; e-mail masked for those who may not correct it.</summary>
    public required TeacherProfile Profile { get; init; }
    public required string MaskedIdNumber { get; init; }
    public string? MaskedPhone { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public required TeacherFactsDto Facts { get; init; }
    public required TeacherYearsDto Years { get; init; }
    public IReadOnlyList<SpellDto> Spells { get; init; } = [];
    public IReadOnlyList<LeaveDto> Leaves { get; init; } = [];
    public IReadOnlyList<AttributePeriodDto> DatedChanges { get; init; } = [];

    /// <summary>What other modules say beside the name.</summary>
    public IReadOnlyList<TeacherMark> Marks { get; init; } = [];

    /// <summary>数据有误 that wait for an answer.</summary>
    public int OpenFaults { get; init; }
}
