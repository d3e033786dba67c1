using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The kinds of columns that the sheets are made of.</summary>
internal static class Columns
{
    private const int CodeLength = 32;

    public static Column<string> Code(string name, bool required = false, int maxLength = CodeLength)
        => new() { Name = name, Required = required, Reader = cell => WordReader.ReadCode(cell, maxLength), Writer = text => text };

    public static Column<string> Text(string name, bool required = false, int maxLength = 100)
        => new() { Name = name, Required = required, Reader = cell => WordReader.ReadText(cell, maxLength), Writer = text => text };

    public static Column<string> Word(string name, WordList words, bool required = false)
        => new() { Name = name, Required = required, Choices = words.Words, Reader = cell => WordReader.ReadWord(cell, words), Writer = text => text };

    public static Column<T> Term<T>(string name, bool required = false) where T : struct, Enum
        => new() { Name = name, Required = required, Choices = Terms.All<T>(), Reader = WordReader.ReadTerm<T>, Writer = value => Terms.Of(value) };

    public static Column<DateOnly> Date(string name, bool required = false)
        => new() { Name = name, Required = required, Format = ColumnFormat.Date, Reader = cell => DateReader.Read(cell), Writer = day => day };

    /// <summary>A last day that counts: a month without a day is its end.</summary>
    public static Column<DateOnly> LastDay(string name, bool required = false)
        => new() { Name = name, Required = required, Format = ColumnFormat.Date, Reader = cell => DateReader.Read(cell, MonthReading.LastDay), Writer = day => day };

    public static Column<int> Whole(string name, int min = 0, int max = int.MaxValue, string unit = "")
        => new() { Name = name, Format = ColumnFormat.Number, Reader = cell => NumberReader.ReadWhole(cell, min, max, unit), Writer = number => number };

    public static Column<decimal> Hours(string name, bool required = false, bool zeroAllowed = false)
        => new() { Name = name, Required = required, Format = ColumnFormat.Number, Reader = cell => NumberReader.ReadHours(cell, zeroAllowed), Writer = hours => hours };

    public static Column<bool> YesNo(string name)
        => new() { Name = name, Choices = ["是", "否"], Reader = WordReader.ReadYesNo, Writer = value => value ? "是" : "否" };

    public static Column<SchoolYear> Year(string name, bool required = false)
        => new() { Name = name, Required = required, Format = ColumnFormat.Number, Reader = WordReader.ReadSchoolYear, Writer = year => year.StartYear };

    public static Column<ResidentId> IdNumber(string name)
        => new() { Name = name, Required = true, IsIdNumber = true, Reader = ResidentIdReader.Read, Writer = id => id.Value };
}
