using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>The invented people behind the demo accounts, all at 清溪河小学, with lives told to the day.</summary>
public static class DemoCast
{
    /// <summary>500110-04105; nobody else gets it.</summary>
    public const int TeacherNumber = 4105;
    public const string TeacherName = "罗青禾", ClerkName = "夏知非", PrincipalName = "邹见山";

    /// <summary>Where all three work, where the teacher began, and where she taught for a year in rotation.</summary>
    public const string HomeSchool = "清溪河小学", FirstSchool = "登瀛小学", RotationSchool = "松坪村小学";

    internal static IReadOnlyList<DemoPerson> At(DemoSchool school, IReadOnlyList<DemoSchool> schools, Func<string> takeNumber)
    {
        var first = schools.First(s => s.Name == FirstSchool);
        var teacher = Person(DemoPeopleMaker.NumberText(TeacherNumber), TeacherName, Sex.Female, new(1985, 11, 3), "数学", new(2008, 8, 20), 0.97, 0.99,
            [(new(2009, 12, 26), ProfessionalTitle.SecondGrade), (new(2015, 12, 26), ProfessionalTitle.FirstGrade), (new(2024, 8, 26), ProfessionalTitle.Senior)]);
        Stay(teacher, first, new(2008, 8, 20), new(2016, 9, 1));
        Stay(teacher, school, new(2016, 9, 1), teacher.RetiresOn);
        var clerk = Person(takeNumber(), ClerkName, Sex.Female, new(1990, 4, 18), "信息科技", new(2012, 9, 1), 0.5, 0.98,
            [(new(2013, 12, 26), ProfessionalTitle.SecondGrade), (new(2020, 12, 26), ProfessionalTitle.FirstGrade)]);
        Stay(clerk, school, new(2012, 9, 1), clerk.RetiresOn);
        var principal = Person(takeNumber(), PrincipalName, Sex.Male, new(1976, 9, 9), "语文", new(1997, 9, 1), 0.9, 0.99,
            [(new(1998, 12, 26), ProfessionalTitle.SecondGrade), (new(2005, 12, 26), ProfessionalTitle.FirstGrade), (new(2014, 12, 26), ProfessionalTitle.Senior)]);
        Stay(principal, schools.First(s => s.Name == "三江小学"), new(1997, 9, 1), new(2015, 9, 1));
        Stay(principal, school, new(2015, 9, 1), principal.RetiresOn);
        return [teacher, clerk, principal];
    }

    private static DemoPerson Person(
        string number, string name, Sex sex, DateOnly birth, string subject, DateOnly started, double talent, double diligence, IReadOnlyList<(DateOnly, ProfessionalTitle)> titles) => new()
    {
        Number = number, Name = name, Sex = sex, BirthDate = birth, Subject = subject, WorkStartedOn = started, EntrySource = "公开招录", Education = "本科",
        Talent = talent, Diligence = diligence, IsCast = true, Titles = [(DateOnly.MinValue, ProfessionalTitle.Ungraded), .. titles],
    };

    private static void Stay(DemoPerson person, DemoSchool school, DateOnly from, DateOnly to)
        => person.Stays.Add(new(school, from, to, StaffCategory.FullTimeTeacher, EmploymentForm.Established, SchoolStage.Primary, null));
}
