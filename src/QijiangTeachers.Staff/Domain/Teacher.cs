using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Pinyin;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A person on the roster. The values here are the current ones; where the person worked and as what on any day stands in
/// <see cref="Spell"/>, <see cref="AttributePeriod"/> and, derived from them, <see cref="ServiceSegment"/>.
/// </summary>
public sealed class Teacher : FullAuditedAggregateRoot<Guid>
{
    private Teacher() { }

    public Teacher(string number, TeacherProfile profile, SealedIdentity identity)
    {
        (Id, Number, PersonKey) = (Guid.CreateVersion7(), number, identity.PersonKey);
        Take(profile);
        Take(identity);
    }

    /// <summary>教师编号: opaque, at most 32 characters, unique in the district, never reused.</summary>
    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public string Initials { get; private set; } = "";

    /// <summary>The person's wrapped key; without it the sealed values can't be read again.</summary>
    public byte[] PersonKey { get; private set; } = [];
    public byte[] SealedIdNumber { get; private set; } = [];
    public byte[] IdNumberHash { get; private set; } = [];

    /// <summary>First 3 and last 4 characters, the rest starred: 500***********0013.</summary>
    public string MaskedIdNumber { get; private set; } = "";
    public byte[]? SealedPhone { get; private set; }
    public byte[]? PhoneHash { get; private set; }
    public string? MaskedPhone { get; private set; }

    public Sex Sex { get; private set; }
    public DateOnly BirthDate { get; private set; }
    public string? Ethnicity { get; private set; }
    public string? PoliticalStatus { get; private set; }
    public string? Email { get; private set; }
    public SchoolStage? Stage { get; private set; }
    public string? Subject { get; private set; }
    public StaffCategory Category { get; private set; }
    public CourseKind? CourseKind { get; private set; }
    public EmploymentForm Employment { get; private set; }
    public string? EntrySource { get; private set; }
    public DateOnly? WorkStartedOn { get; private set; }
    public SchoolPosition? Position { get; private set; }
    public DateOnly? PositionSince { get; private set; }
    public bool? IsHomeroomTeacher { get; private set; }
    public int? PostGrade { get; private set; }
    public string? Education { get; private set; }
    public string? Degree { get; private set; }
    public ProfessionalTitle? Title { get; private set; }
    public DateOnly? TitleSince { get; private set; }
    public ServiceStatus Status { get; private set; }

    /// <summary>Statutory retirement for men and for women with a senior title (domain.md §8).</summary>
    public DateOnly SeniorRetirementOn { get; private set; }

    /// <summary>Statutory retirement for all others: women without a senior title; equals the senior date for men.</summary>
    public DateOnly RegularRetirementOn { get; private set; }

    /// <summary>
    /// The employer by which access is decided: of the main spell that contains today, else of the latest one ended, else
    /// of the first to come.
    /// </summary>
    public Guid? CurrentSchoolId { get; private set; }

    /// <summary>The main spell that the roster's 教师 row speaks of.</summary>
    public Guid? RosterSpellId { get; private set; }

    /// <summary>核对确认: the day on which the person confirmed the own record.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The record under which this person goes on, where two records were of one person. It is deleted then: not listed, not counted.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Whose record it was is erased: what is left is what figures of past days rest on.</summary>
    public bool IsErased { get; private set; }

    public TeacherProfile Profile => new()
    {
        Name = Name, Sex = Sex, BirthDate = BirthDate, Ethnicity = Ethnicity, PoliticalStatus = PoliticalStatus, Email = Email,
        Stage = Stage, Subject = Subject, Category = Category, CourseKind = CourseKind, Employment = Employment,
        EntrySource = EntrySource, WorkStartedOn = WorkStartedOn, Position = Position, PositionSince = PositionSince,
        IsHomeroomTeacher = IsHomeroomTeacher, PostGrade = PostGrade, Education = Education, Degree = Degree, Title = Title,
        TitleSince = TitleSince, Status = Status,
    };

    /// <summary>Replaces the profile; says what changed, nothing when nothing did.</summary>
    public IReadOnlyList<FieldChange> Correct(TeacherProfile profile)
    {
        var changes = Profile.ChangesTo(profile);
        if (changes.Count > 0) Take(profile);
        return changes;
    }

    /// <summary>Replaces ID card and phone; says what changed in masked form.</summary>
    public IReadOnlyList<FieldChange> Correct(SealedIdentity identity)
    {
        var changes = new List<FieldChange>();
        if (!IdNumberHash.AsSpan().SequenceEqual(identity.IdNumberHash)) changes.Add(new("身份证号", MaskedIdNumber, identity.MaskedIdNumber));
        if (!(PhoneHash ?? []).AsSpan().SequenceEqual(identity.PhoneHash ?? [])) changes.Add(new("手机", MaskedPhone, identity.MaskedPhone));
        if (changes.Count > 0) Take(identity);
        return changes;
    }

    public void Follow(Spell rosterSpell) => RosterSpellId = rosterSpell.Id;

    public void WorkAt(Guid? schoolId) => CurrentSchoolId = schoolId;

    /// <summary>Was a second record of somebody: what it held goes on under the other one.</summary>
    public void MergeInto(Guid survivorId, DateTime at, Guid? by) => (MergedIntoId, IsDeleted, DeletionTime, DeleterId) = (survivorId, true, at, by);

    public void Confirm(DateOnly day) => ConfirmedOn = day;

    /// <summary>
    /// Destroys the person's key and everything by which the person could be known or found. Of the birth date the year stays, and
    /// the days of retirement, on which figures of past days rest.
    /// </summary>
    /// <param name="name">What stands in the place of the name.</param>
    /// <param name="nobodysHash">Random, since the column is unique.</param>
    public void Erase(string name, byte[] nobodysHash)
    {
        (Number, IsErased, ConfirmedOn) = ($"X{Id:N}"[..32], true, null);
        (Name, NameKey, Initials) = (name, PinyinKey.SortKey(name), PinyinKey.Initials(name));
        (PersonKey, SealedIdNumber, IdNumberHash, MaskedIdNumber) = ([], [], nobodysHash, "");
        (SealedPhone, PhoneHash, MaskedPhone, Email) = (null, null, null, null);
        (BirthDate, Ethnicity, PoliticalStatus, EntrySource) = (new(BirthDate.Year, 1, 1), null, null, null);
    }

    private void Take(TeacherProfile p)
    {
        if (Name != p.Name) (Name, NameKey, Initials) = (p.Name, PinyinKey.SortKey(p.Name), PinyinKey.Initials(p.Name));
        (Sex, BirthDate, Ethnicity, PoliticalStatus, Email) = (p.Sex, p.BirthDate, p.Ethnicity, p.PoliticalStatus, p.Email);
        (Stage, Subject, Category, CourseKind, Employment) = (p.Stage, p.Subject, p.Category, p.CourseKind, p.Employment);
        (EntrySource, WorkStartedOn, Position, PositionSince) = (p.EntrySource, p.WorkStartedOn, p.Position, p.PositionSince);
        (IsHomeroomTeacher, PostGrade, Education, Degree) = (p.IsHomeroomTeacher, p.PostGrade, p.Education, p.Degree);
        (Title, TitleSince, Status) = (p.Title, p.TitleSince, p.Status);
        SeniorRetirementOn = RetirementRule.DateFor(p.BirthDate, p.Sex, isSenior: true);
        RegularRetirementOn = RetirementRule.DateFor(p.BirthDate, p.Sex, isSenior: false);
    }

    private void Take(SealedIdentity i)
    {
        (SealedIdNumber, IdNumberHash, MaskedIdNumber) = (i.SealedIdNumber, i.IdNumberHash, i.MaskedIdNumber);
        (SealedPhone, PhoneHash, MaskedPhone) = (i.SealedPhone, i.PhoneHash, i.MaskedPhone);
    }
}
