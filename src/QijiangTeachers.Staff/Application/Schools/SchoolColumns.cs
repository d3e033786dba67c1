using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>The exported list: the columns of the sheet 学校, which can be imported again, then what is counted.</summary>
internal static class SchoolColumns
{
    public static IReadOnlyList<TableColumn<SchoolDto>> For(int schoolYear) =>
    [
        new(SchoolSheet.SchoolCode.Name, s => s.Code) { Format = CellFormat.Text }, new(SchoolSheet.SchoolName.Name, s => s.Name) { Width = 28 },
        new(SchoolSheet.Cluster.Name, s => s.Cluster), new(SchoolSheet.Group.Name, s => s.Group), new(SchoolSheet.Kind.Name, s => Terms.Of(s.Kind)),
        new(SchoolSheet.Ownership.Name, s => s.Ownership is { } o ? Terms.Of(o) : null), new(SchoolSheet.Locality.Name, s => s.Locality is { } l ? Terms.Of(l) : null),
        new(SchoolSheet.Year.Name, _ => schoolYear), new(SchoolSheet.Pupils.Name, s => s.Pupils), new(SchoolSheet.Quota.Name, s => s.EstablishmentQuota),
        new("在职人数", s => s.Staff), new("专任教师数", s => s.FullTimeTeachers), new("在编人数", s => s.Established), new("超编人数", s => s.OverQuotaBy),
    ];
}
