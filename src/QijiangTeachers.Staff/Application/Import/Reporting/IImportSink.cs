using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>Takes what an import has to say, row by row, so that the report needn't stand in memory.</summary>
public interface IImportSink
{
    void Add(RowIssue issue);

    void Add(RowChange change);
}
