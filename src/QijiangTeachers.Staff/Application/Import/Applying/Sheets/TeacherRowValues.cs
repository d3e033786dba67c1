using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Turns a 教师 row into what is stored; a column that the file lacks keeps the stored value.</summary>
internal sealed class TeacherRowValues(IdentitySealer sealer)
{
    public static TeacherProfile ProfileOf(JudgedRow row, TeacherProfile? stored)
    {
        var id = row.Required(IdNumber);
        return new()
        {
            Name = row.Required(FullName), Sex = id.Sex, BirthDate = id.BirthDate,
            Ethnicity = row.Or(Ethnicity, stored?.Ethnicity), PoliticalStatus = row.Or(PoliticalStatus, stored?.PoliticalStatus), Email = row.Or(Email, stored?.Email),
            Stage = row.Or(Stage, stored?.Stage), Subject = row.Or(Subject, stored?.Subject), Category = row.Required(Category),
            CourseKind = row.Or(TeacherSheet.CourseKind, stored?.CourseKind), Employment = row.Required(Form), EntrySource = row.Or(Source, stored?.EntrySource),
            WorkStartedOn = row.Or(WorkingSince, stored?.WorkStartedOn), Position = row.Or(Position, stored?.Position),
            PositionSince = row.Or(PositionSince, stored?.PositionSince), IsHomeroomTeacher = row.Or(IsHomeroomTeacher, stored?.IsHomeroomTeacher),
            PostGrade = row.Or(PostGrade, stored?.PostGrade), Education = row.Or(Education, stored?.Education), Degree = row.Or(Degree, stored?.Degree),
            Title = row.Or(Title, stored?.Title), TitleSince = row.Or(TitleSince, stored?.TitleSince), Status = row.Required(Status),
        };
    }

    public byte[] HashOf(ResidentId id) => sealer.HashOf(id);

    public SealedIdentity SealNew(JudgedRow row) => sealer.SealNew(row.Required(IdNumber), row.Text(Phone));

    /// <summary>Gives a stored person the row's numbers; those that stay keep their sealed form.</summary>
    /// <param name="stored">The person.</param>
    /// <param name="row">What the file says.</param>
    /// <param name="keepsId">The row's ID number is a former one.</param>
    public IReadOnlyList<FieldChange> CorrectIdentity(Teacher stored, JudgedRow row, bool keepsId)
    {
        var (id, phone) = (keepsId ? ResidentId.Parse(sealer.IdNumberOf(stored)) : row.Required(IdNumber), row.Has(Phone) ? row.Text(Phone) ?? "" : null);
        return sealer.Agrees(stored, id, phone) ? [] : stored.Correct(sealer.SealFor(stored, id, phone));
    }
}
