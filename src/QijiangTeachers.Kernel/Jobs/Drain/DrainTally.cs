namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What became of the rows of one run.</summary>
internal sealed class DrainTally
{
    public int Done { get; set; }
    public int Failed { get; set; }
    public int SetAside { get; set; }
    public int Deferred { get; set; }
    public int All => Done + Failed + SetAside + Deferred;

    public override string ToString()
    {
        var parts = new List<string> { $"完成 {Done} 行" };
        if (Failed > 0) parts.Add($"{Failed} 行稍后重试");
        if (SetAside > 0) parts.Add($"{SetAside} 行搁置");
        if (Deferred > 0) parts.Add($"{Deferred} 行限速推迟");
        return string.Join("，", parts);
    }
}
