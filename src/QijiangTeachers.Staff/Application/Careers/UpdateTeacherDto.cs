using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>Corrects the record on all dates; a value that only changed from a day on is a <see cref="ChangeAttributeDto"/>.</summary>
public sealed record UpdateTeacherDto : ProfileInput
{
    public static UpdateTeacherDto From(TeacherProfile p, string concurrencyStamp) => new()
    {
        ConcurrencyStamp = concurrencyStamp, Name = p.Name, Ethnicity = p.Ethnicity, PoliticalStatus = p.PoliticalStatus, Email = p.Email, Stage = p.Stage,
        Subject = p.Subject, Category = p.Category, CourseKind = p.CourseKind, Employment = p.Employment, EntrySource = p.EntrySource,
        WorkStartedOn = p.WorkStartedOn, Position = p.Position, PositionSince = p.PositionSince, IsHomeroomTeacher = p.IsHomeroomTeacher,
        PostGrade = p.PostGrade, Education = p.Education, Degree = p.Degree, Title = p.Title, TitleSince = p.TitleSince,
    };
}
