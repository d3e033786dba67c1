using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QijiangTeachers.Kernel.Domain;

namespace QijiangTeachers.Training.Domain;

/// <summary>
/// A line of a teacher's append-only hour ledger; a correction is a second line that reverses it and, where something
/// stays, a third with the next <see cref="Revision"/>. Lines are never edited. The line carries the process that wrote
/// it, so it is its own record in the history.
/// </summary>
public sealed class HourEntry : Entity<Guid>, ICreationAudited
{
    private HourEntry() { }

    /// <summary>Teacher, activity and start day hashed to 64 bits: what identifies an entry (import-format.md).</summary>
    public long KeyHash { get; private init; }

    /// <summary>1 for the first entry of its key; unique with the key, so that two writers can't both correct it.</summary>
    public int Revision { get; private init; }

    public Guid TeacherId { get; private init; }
    public string Activity { get; private init; } = "";
    public TrainingLevel Level { get; private init; }
    public TrainingCategory? Category { get; private init; }
    public TrainingForm? Form { get; private init; }

    /// <summary>Tenths of a 学时 before caps; negative only on a reversal, which has the days of the entry it reverses.</summary>
    public int HoursTenths { get; private init; }
    public int? AppliedTenths { get; private init; }
    public DateOnly StartOn { get; private init; }

    /// <summary>The last day (inclusive); it decides cycle and year.</summary>
    public DateOnly EndOn { get; private init; }
    public string? Organiser { get; private init; }
    public string? CertificateNo { get; private init; }

    /// <summary>
    /// 1 for the first entry with its certificate, the next number once that one is reversed; 0 without a certificate. Unique
    /// with the number, so that no two writers can count one certificate twice.
    /// </summary>
    public int CertificateUse { get; private init; }

    /// <summary>The entry taken back by this one; unique: reversed at most once.</summary>
    public Guid? ReversesId { get; private init; }
    public Guid ProcessId { get; private init; }
    public DateTime CreationTime { get; set; }
    public Guid? CreatorId { get; set; }

    public decimal Hours => HoursTenths / 10m;
    public bool IsReversal => ReversesId is not null;

    public static HourEntry Record(HourGrant grant, int revision, Guid processId, DateTime at, Guid? by, int certificateUse = 1) => new()
    {
        Id = Guid.CreateVersion7(), KeyHash = KeyOf(grant.TeacherId, grant.Activity, grant.StartOn), Revision = revision,
        TeacherId = grant.TeacherId, Activity = grant.Activity, Level = grant.Level, Category = grant.Category, Form = grant.Form,
        HoursTenths = grant.HoursTenths, AppliedTenths = grant.AppliedTenths, StartOn = grant.StartOn, EndOn = grant.EndOn,
        Organiser = grant.Organiser, CertificateNo = grant.CertificateNo, CertificateUse = grant.CertificateNo is null ? 0 : certificateUse, ProcessId = processId, CreationTime = at, CreatorId = by,
    };

    /// <summary>The line that takes this one back; same days, so that it counts on no date any more.</summary>
    public HourEntry Reverse(Guid processId, DateTime at, Guid? by)
    {
        if (IsReversal) throw TrainingErrors.ReversalIsFinal();
        return new()
        {
            Id = Guid.CreateVersion7(), KeyHash = KeyHash, Revision = Revision, TeacherId = TeacherId, Activity = Activity, Level = Level,
            Category = Category, Form = Form, HoursTenths = -HoursTenths, AppliedTenths = -AppliedTenths, StartOn = StartOn, EndOn = EndOn,
            Organiser = Organiser, ReversesId = Id, ProcessId = processId, CreationTime = at, CreatorId = by,
        };
    }

    public HourGrant Grant => new()
    {
        TeacherId = TeacherId, Activity = Activity, Level = Level, Category = Category, Form = Form, HoursTenths = HoursTenths,
        AppliedTenths = AppliedTenths, StartOn = StartOn, EndOn = EndOn, Organiser = Organiser, CertificateNo = CertificateNo,
    };

    public static long KeyOf(Guid teacherId, string activity, DateOnly startOn)
    {
        Span<byte> text = stackalloc byte[20 + Encoding.UTF8.GetMaxByteCount(activity.Length)];
        teacherId.TryWriteBytes(text, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(text[16..], startOn.DayNumber);
        var length = 20 + Encoding.UTF8.GetBytes(activity, text[20..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text[..length], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
