using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>An ID number typed into a form, read with the rules of the import.</summary>
internal static class IdNumberField
{
    /// <exception cref="InputInvalidException">What is wrong and what to do, at the field.</exception>
    public static ResidentId Read(string field, string text)
    {
        var result = ResidentIdReader.Read(CellValue.OfText(text));
        return result.IsError ? throw new InputInvalidException(field, $"{result.Message}。{result.Remedy}。") : result.Value!;
    }
}
