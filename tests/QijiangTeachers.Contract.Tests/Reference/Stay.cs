namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>A stay at a school, both days inclusive. <see cref="Own"/>: what a 任职经历 row gave for it.</summary>
internal sealed class Stay
{
    public required string School { get; set; }
    public required DateOnly Start { get; set; }
    public DateOnly? End { get; set; }
    public string Type { get; set; } = "任职";
    public Dictionary<string, string> Own { get; } = [];

    public bool IsMain => Type is "任职" or "聘用";
    public bool Contains(DateOnly day) => Start <= day && (End is null || day <= End);
    public bool Overlaps(DateOnly start, DateOnly? end) => (End is null || start <= End) && (end is null || Start <= end);
}
