namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A table of a file before the contract is applied to it.</summary>
internal abstract class RawSheet
{
    /// <summary>The name of the sheet or of the .csv file.</summary>
    public abstract string Name { get; }

    /// <summary>Reads the file once more, row by row.</summary>
    public abstract IEnumerable<RawRow> Rows();

    /// <summary>Refuses what can be seen only once the header is known.</summary>
    /// <param name="headerRow">Rows above it are titles.</param>
    public virtual void Check(int headerRow) { }
}
