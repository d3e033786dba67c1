using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>The ten titles of the cultivation ladder (plan 专栏5; aliases of domain.md §2).</summary>
public enum HonourTitle
{
    [Term("区级骨干教师", "区骨干", "区骨干教师", English = "District backbone teacher")] DistrictBackboneTeacher = 1,
    [Term("区学科首席", "学科首席", "区级学科首席", English = "District chief subject teacher")] DistrictChiefSubjectTeacher = 2,
    [Term("区级名师", "区名师", English = "District master teacher")] DistrictMasterTeacher = 3,
    [Term("区学术技术带头人", "区级学术技术带头人", English = "District academic and technical leader")] DistrictAcademicLeader = 4,
    [Term("市级骨干教师", "市骨干", "市级骨干", English = "Municipal backbone teacher")] MunicipalBackboneTeacher = 5,
    [Term("市级学科名师", "市级学科教学名师", "学科教学名师", "市学科名师", English = "Municipal subject master teacher")] MunicipalSubjectMasterTeacher = 6,
    [Term("市级学科带头人", "市学科带头人", English = "Municipal subject leader")] MunicipalSubjectLeader = 7,
    [Term("特级教师", "特级", English = "Special-grade teacher")] SpecialGradeTeacher = 8,
    [Term("市级学术带头人", "市级学术技术带头人", English = "Municipal academic leader")] MunicipalAcademicLeader = 9,
    [Term("市级名师", "市名师", English = "Municipal master teacher")] MunicipalMasterTeacher = 10,
}
