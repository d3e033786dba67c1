using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>From which of two records each value comes. Unless somebody chooses: what is given, of two the more recently confirmed or changed.</summary>
internal static class MergeChoice
{
    public static IReadOnlyList<MergeFieldDto> FieldsOf(Teacher survivor, Teacher absorbed)
    {
        var newer = IsNewer(absorbed, survivor);
        List<MergeFieldDto> fields = [.. MergeField.All.Select(f => (Field: f, Changes: f.Difference(survivor.Profile, absorbed.Profile))).Where(x => x.Changes.Count > 0).Select(x => Of(x.Field, x.Changes, newer))];
        if (!survivor.IdNumberHash.AsSpan().SequenceEqual(absorbed.IdNumberHash)) fields.Insert(0, new(MergeField.IdNumber, "身份证号", survivor.MaskedIdNumber, absorbed.MaskedIdNumber, newer));
        if (!(survivor.PhoneHash ?? []).AsSpan().SequenceEqual(absorbed.PhoneHash ?? []))
            fields.Add(new(MergeField.Phone, "手机", survivor.MaskedPhone, absorbed.MaskedPhone, absorbed.MaskedPhone is not null && (newer || survivor.MaskedPhone is null)));
        return fields;
    }

    /// <summary>The profile with the taken values; 在职状态 is that of the record with the last employment.</summary>
    public static TeacherProfile Merge(Teacher survivor, Teacher absorbed, IReadOnlySet<string> taken, ServiceStatus status)
    {
        var profile = MergeField.All.Where(f => taken.Contains(f.Key)).Aggregate(survivor.Profile, (p, f) => f.Take(p, absorbed.Profile)) with { Status = status };
        return taken.Contains(MergeField.IdNumber) ? profile with { Sex = absorbed.Sex, BirthDate = absorbed.BirthDate } : profile;
    }

    private static MergeFieldDto Of(MergeField field, IReadOnlyList<FieldChange> changes, bool newer)
    {
        var (own, other) = (Text(changes.Select(c => c.Before)), Text(changes.Select(c => c.After)));
        return new(field.Key, field.Column, own, other, other is not null && (newer || own is null));
    }

    private static string? Text(IEnumerable<string?> values) => string.Join("，", values.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static bool IsNewer(Teacher a, Teacher b)
        => (a.ConfirmedOn ?? DateOnly.MinValue, a.LastModificationTime ?? a.CreationTime).CompareTo((b.ConfirmedOn ?? DateOnly.MinValue, b.LastModificationTime ?? b.CreationTime)) > 0;
}
