using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using static QijiangTeachers.Staff.Import.Reading.TeacherSheet;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Rule 4 over all rows of the file, also those that are in error for other reasons: one ID under two numbers, one number
/// with two names or IDs. A first pass keeps 8-byte digests of the keys, nothing of the rows.
/// </summary>
internal sealed class TeacherDoubles
{
    private readonly Dictionary<long, NumberSeen> _numbers = [];
    private readonly Dictionary<long, IdSeen> _ids = [];

    public static TeacherDoubles Find(SheetSource source)
    {
        var doubles = new TeacherDoubles();
        foreach (var row in source.Rows()) doubles.Add(row);
        return doubles;
    }

    /// <param name="row">The row to judge.</param>
    /// <param name="isStoredOwner">The registry has this ID under this very number: then the other row is the wrong one.</param>
    public void Check(JudgedRow row, bool isStoredOwner)
    {
        if (row.Text(TeacherNo) is not { } number) return;
        var seen = _numbers[Digest(number)];
        if (seen.NamesDiffer && row.Text(FullName) is not null)
            row.Wrong(FullName, $"与第 {seen.OtherThan(row.Number)} 行的教师编号相同，姓名不同", "核对是否编号填错；同一人保留一行");
        if (IdOf(row.Source) is not { } id) return;
        if (seen.IdsDiffer) row.Wrong(IdNumber, $"与第 {seen.OtherThan(row.Number)} 行的教师编号相同，身份证号不同", "核对是否编号填错；同一人保留一行");
        if (!isStoredOwner && _ids[Digest(id)] is { NumbersDiffer: true } shared)
            row.Wrong(IdNumber, $"与第 {shared.OtherThan(row.Number)} 行是同一人的两个教师编号", "保留一个教师编号，删除另一行");
    }

    /// <summary>Whether the file has a row of this number.</summary>
    public bool Names(string number) => _numbers.ContainsKey(Digest(number));

    private void Add(SourceRow row)
    {
        if (row.Read(TeacherNo) is not { HasValue: true, Value: { } number }) return;
        var name = row.Read(FullName) is { HasValue: true, Value: { } text } ? Digest(text) : 0;
        var id = IdOf(row) is { } value ? Digest(value) : 0;
        var key = Digest(number);
        _numbers[key] = _numbers.TryGetValue(key, out var seen) ? seen.With(row.Number, name, id) : new(row.Number, 0, name, id, false, false);
        if (id != 0) _ids[id] = _ids.TryGetValue(id, out var holder) ? holder.With(row.Number, key) : new(row.Number, 0, key, false);
    }

    private static string? IdOf(SourceRow row) => row.Read(IdNumber) is { HasValue: true, Value: ResidentId id } ? id.Value : null;

    private static long Digest(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) | 1;   // 0 means "can't be read"
    }

    private readonly record struct NumberSeen(int Row, int OtherRow, long Name, long Id, bool NamesDiffer, bool IdsDiffer)
    {
        public int OtherThan(int row) => row == Row ? OtherRow : Row;

        public NumberSeen With(int row, long name, long id)
        {
            var (names, ids) = (Name != 0 && name != 0 && name != Name, Id != 0 && id != 0 && id != Id);
            return new(Row, OtherRow == 0 && (names || ids) ? row : OtherRow, Name == 0 ? name : Name, Id == 0 ? id : Id, NamesDiffer || names, IdsDiffer || ids);
        }
    }

    private readonly record struct IdSeen(int Row, int OtherRow, long Number, bool NumbersDiffer)
    {
        public int OtherThan(int row) => row == Row ? OtherRow : Row;

        public IdSeen With(int row, long number)
            => number == Number ? this : new(Row, OtherRow == 0 ? row : OtherRow, Number, true);
    }
}
