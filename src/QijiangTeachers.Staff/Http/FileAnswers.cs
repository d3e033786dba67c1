using Microsoft.AspNetCore.Http;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Staff.Http;

/// <summary>Lists as files.</summary>
public static class FileAnswers
{
    /// <param name="name">Of the file, without extension.</param>
    /// <param name="format">Null: a workbook.</param>
    /// <param name="write">Writes row by row into the answer.</param>
    public static IResult Table(string name, TableFileFormat? format, Func<Stream, TableFileFormat, Task> write)
    {
        var kind = format ?? TableFileFormat.Xlsx;
        return TypedResults.Stream(output => write(output, kind), TableWriter.ContentTypeOf(kind), $"{name}.{(kind == TableFileFormat.Csv ? "csv" : "xlsx")}");
    }
}
