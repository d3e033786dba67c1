namespace QijiangTeachers.Staff.Application.People;

/// <summary>What became of a batch, person by person in the order sent.</summary>
public sealed record BatchResultDto(IReadOnlyList<BatchRowDto> Rows)
{
    public int Created => Count(BatchOutcome.Created);
    public int Unchanged => Count(BatchOutcome.Unchanged);
    public int Refused => Count(BatchOutcome.Refused);

    private int Count(BatchOutcome outcome) => Rows.Count(r => r.Outcome == outcome);
}
