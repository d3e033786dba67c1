using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Takes what an import has to say, row by row, so that the report needn't stand in memory.</summary>
public interface IImportSink
{
    /// <summary>
    /// What follows is of this sheet; empty: of the file. Begun again, what was said of it before doesn't count: another
    /// writer came between, and the sheet is tried anew.
    /// </summary>
    void Begin(string sheet);

    void Add(RowIssue issue);

    void Add(RowChange change);
}
