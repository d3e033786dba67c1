using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Sheet 学校; a row is identified by 学校编码 + 学年.</summary>
public static class SchoolSheet
{
    public static readonly Column<string> SchoolCode = Columns.Code("学校编码", required: true);
    public static readonly Column<string> SchoolName = Columns.Text("学校名称", required: true);
    public static readonly Column<string> Cluster = Columns.Text("学区");
    public static readonly Column<string> Group = Columns.Text("教育集团");
    public static readonly Column<SchoolKind> Kind = Columns.Term<SchoolKind>("学段", required: true);
    public static readonly Column<Ownership> Ownership = Columns.Term<Ownership>("办学性质");
    public static readonly Column<Locality> Locality = Columns.Term<Locality>("城乡");
    /// <summary>Empty = the school year of the import.</summary>
    public static readonly Column<SchoolYear> Year = Columns.Year("学年");
    public static readonly Column<int> Pupils = Columns.Whole("学生数");
    public static readonly Column<int> Quota = Columns.Whole("编制数");

    public static readonly SheetDefinition Definition = new("学校",
        SchoolCode, SchoolName, Cluster, Group, Kind, Ownership, Locality, Year, Pupils, Quota);
}
