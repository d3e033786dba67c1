using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Administration.Domain.Audit;

/// <summary>What one verification of the history found.</summary>
public sealed class HistoryCheck : Entity<Guid>
{
    /// <summary>Findings that are kept; all are counted.</summary>
    public const int MaxFindings = 1000;

    private readonly List<HistoryCheckFinding> _findings = [];

    private HistoryCheck() { }

    public HistoryCheck(DateTime at) => (Id, At) = (Guid.CreateVersion7(), at);

    /// <summary>UTC, when it ended.</summary>
    public DateTime At { get; private init; }
    public long Processes { get; init; }
    public long Events { get; init; }
    public long Blocks { get; init; }
    public long Faults { get; init; }

    /// <summary>No seal fitted at all: the master key is another one, rather.</summary>
    public bool IsKeyDoubtful { get; init; }

    /// <summary>Where the chain ended.</summary>
    public string? Anchor { get; init; }

    public IReadOnlyList<HistoryCheckFinding> Findings
    {
        get => _findings;
        init => _findings = [.. value];
    }
}
