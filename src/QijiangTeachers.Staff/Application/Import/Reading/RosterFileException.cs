namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A file that can't be read at all, or not to its end: what is wrong and what to do, in Chinese.</summary>
public sealed class RosterFileException(string message, string remedy, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The way out for almost every file that spreadsheets open but this reader doesn't.</summary>
    public const string SaveAsXlsx = "请在 Excel 或 WPS 中另存为 xlsx 后再导入";

    public string Remedy { get; } = remedy;
}
