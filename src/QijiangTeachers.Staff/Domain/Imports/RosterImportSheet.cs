namespace QijiangTeachers.Staff.Domain;

/// <summary>The counts of a sheet. Those of a sheet that was imported are written in its transaction: they stand if and only if it does.</summary>
public sealed class RosterImportSheet
{
    private RosterImportSheet() { }

    public RosterImportSheet(Guid importId, bool isTrial, string sheet, int place)
        => (ImportId, IsTrial, Sheet, Place) = (importId, isTrial, sheet, place);

    public Guid ImportId { get; private init; }

    /// <summary>Of the dry run.</summary>
    public bool IsTrial { get; private init; }
    public string Sheet { get; private init; } = "";

    /// <summary>In the contract's order.</summary>
    public int Place { get; private init; }
    public required int Read { get; init; }
    public required int Created { get; init; }
    public required int Updated { get; init; }
    public required int Unchanged { get; init; }
    public required int InError { get; init; }
}
