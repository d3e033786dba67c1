using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>What erasing a person would do.</summary>
/// <param name="Name">Of the person.</param>
/// <param name="LeftOn">The last day in service.</param>
/// <param name="RetainedUntil">The first day on which the retention is over.</param>
/// <param name="Obstacles">Why it can't be done now, in words; none: it can be asked for.</param>
/// <param name="Rows">What becomes of which rows.</param>
/// <param name="Namesakes">Others bear one of the names: texts that name the person without number or record keep the name.</param>
public sealed record ErasurePreviewDto(
    Guid TeacherId, string Name, string Number, DateOnly? LeftOn, DateOnly? RetainedUntil, IReadOnlyList<string> Obstacles, IReadOnlyList<ErasedRows> Rows, bool Namesakes)
{
    /// <summary>It was done before.</summary>
    public bool IsErased { get; init; }
}

/// <summary>A record that was erased, by ids alone.</summary>
public sealed record ErasureDto
{
    public Guid TeacherId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
    public ErasureBasis Basis { get; init; }
    public Guid ProcessId { get; init; }
}

public sealed record GetErasureListInput : PagedAndSortedResultRequestDto
{
    /// <summary>Only those since then (UTC).</summary>
    public DateTime? Since { get; init; }
}
