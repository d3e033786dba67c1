using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>身份证号 with the reason of failure in the clerk's words.</summary>
public static class ResidentIdReader
{
    public static ReadResult<ResidentId> Read(CellValue cell)
    {
        if (cell.IsEmpty) return ReadResult<ResidentId>.Nothing;
        if (cell.Kind == CellKind.Number && IsRounded(cell.Raw)) return Fault(ResidentIdFault.LostDigits);
        return ResidentId.TryParse(TextFolding.FoldTight(cell.Text), out var id, out var fault) ? ReadResult<ResidentId>.Of(id) : Fault(fault);
    }

    // A double keeps 15 digits; the rest becomes an exponent or zeros. Other programs may write all 18 digits of a whole number.
    private static bool IsRounded(string raw) => !NumberText.IsDigits(raw) || (raw.Length > 15 && raw.EndsWith("000", StringComparison.Ordinal));

    private static ReadResult<ResidentId> Fault(ResidentIdFault fault)
    {
        var (message, remedy) = fault switch
        {
            ResidentIdFault.LostDigits => ("Excel 丢失了末尾数字", "将该列设为“文本”后重新填写 18 位号码"),
            ResidentIdFault.Length => ("不是 18 位", "填写 18 位身份证号"),
            ResidentIdFault.Characters => ("只能是 17 位数字加 1 位数字或 X", "核对原件后改正"),
            ResidentIdFault.BirthDate => ("第 7–14 位不是存在的出生日期", "核对原件后改正出生日期部分"),
            _ => ("校验位不正确", "核对原件后改正；末位应为 0–9 或 X"),
        };
        return ReadResult<ResidentId>.Error(message, remedy);
    }
}
