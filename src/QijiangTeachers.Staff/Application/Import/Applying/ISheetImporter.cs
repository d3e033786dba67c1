using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Judges the rows of one sheet by the closed list of the contract and stores those that are fine. The module that owns
/// the facts registers one with <c>AddScoped&lt;ISheetImporter, …&gt;()</c>; the sheets run in the contract's order, each in a
/// transaction and process of its own.
/// </summary>
public interface ISheetImporter
{
    SheetDefinition Sheet { get; }

    /// <summary>The registered kind of process.</summary>
    string ProcessKind { get; }

    /// <summary>Runs inside the sheet's transaction and holds no more than a portion of rows in memory.</summary>
    /// <returns>What the database holds of it now.</returns>
    Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct);
}
