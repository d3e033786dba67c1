using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>What it would do; nothing is written.</summary>
public sealed record ReorganisationPreviewDto
{
    /// <summary>Goes back with the decision.</summary>
    public required string Version { get; init; }
    public required string SchoolName { get; init; }
    public required ReorganisationKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public required IReadOnlyList<TakeOverDto> Targets { get; init; }

    /// <summary>People of the school who stay, where it is split.</summary>
    public int Staying { get; init; }
    public required IReadOnlyList<ReorganisationRowDto> Rows { get; init; }

    /// <summary>What is to be settled first.</summary>
    public required IReadOnlyList<ReorganisationRowDto> Blockers { get; init; }
}

/// <summary>A school that takes over.</summary>
public sealed record TakeOverDto(Guid? SchoolId, string Name, bool IsNew, int People, int Pupils, int EstablishmentQuota);

/// <summary>A row, what becomes of it, and the page on which it is settled.</summary>
public sealed record ReorganisationRowDto(string Entity, Guid RowId, RowAct Act, string? Target, string Shown, string? Note, string? Path);

/// <summary>An act in the list.</summary>
public record SchoolReorganisationDto
{
    public required Guid Id { get; init; }
    public required string ConcurrencyStamp { get; init; }
    public required ReorganisationKind Kind { get; init; }
    public required Guid SchoolId { get; init; }

    /// <summary>As it was called then.</summary>
    public required string SchoolName { get; init; }
    public required string SchoolCode { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly On { get; init; }
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime DecidedAt { get; init; }
    public required string DecidedBy { get; init; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
    public string? UndoReason { get; init; }
    public int People { get; init; }
}

/// <summary>One act with every row.</summary>
public sealed record ReorganisationDetailDto
{
    public required SchoolReorganisationDto Act { get; init; }
    public required IReadOnlyList<TakeOverDto> Targets { get; init; }
    public required IReadOnlyList<ReorganisationRowDto> Rows { get; init; }

    /// <summary>What was changed since or rests on it: while there is anything, it can't be undone.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }
}

/// <summary>What a school underwent or took over, for its page.</summary>
public sealed record SchoolChangeDto(Guid Id, ReorganisationKind Kind, DateOnly On, Guid SchoolId, string SchoolName, IReadOnlyList<SchoolNameDto> Targets);

public sealed record SchoolNameDto(Guid Id, string Name);
