using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>Turns a 教师 row into what is stored; a column that the file lacks keeps the stored value.</summary>
internal sealed class TeacherRowValues(IPersonalDataProtector protector)
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

    public byte[] HashOf(ResidentId id) => protector.Hash(id.Value);

    public SealedIdentity SealNew(JudgedRow row)
    {
        var (key, id, phone) = (protector.CreatePersonKey(), row.Required(IdNumber), row.Text(Phone));
        return new(key, protector.Protect(key, id.Value), HashOf(id), id.Masked,
            phone is null ? null : protector.Protect(key, phone), phone is null ? null : protector.Hash(phone), phone is null ? null : Ui.Mask.Phone(phone));
    }

    /// <summary>The identity that the row gives a stored person; values that stay keep their sealed form.</summary>
    public SealedIdentity SealFor(Teacher stored, JudgedRow row)
    {
        var id = row.Required(IdNumber);
        var hash = HashOf(id);
        var sealedId = hash.AsSpan().SequenceEqual(stored.IdNumberHash) ? stored.SealedIdNumber : protector.Protect(stored.PersonKey, id.Value);
        if (!row.Has(Phone)) return new(stored.PersonKey, sealedId, hash, id.Masked, stored.SealedPhone, stored.PhoneHash, stored.MaskedPhone);
        if (row.Text(Phone) is not { } phone) return new(stored.PersonKey, sealedId, hash, id.Masked, null, null, null);
        var phoneHash = protector.Hash(phone);
        var isSame = stored.PhoneHash is { } known && phoneHash.AsSpan().SequenceEqual(known);
        return new(stored.PersonKey, sealedId, hash, id.Masked, isSame ? stored.SealedPhone : protector.Protect(stored.PersonKey, phone), phoneHash, Ui.Mask.Phone(phone));
    }
}
