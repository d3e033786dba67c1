namespace QijiangTeachers.Kernel.Jobs;

/// <summary>How far a job came, in its own words (a day, an id).</summary>
public sealed class JobWatermark
{
    private JobWatermark() { }

    public JobWatermark(string key, string value) => (Key, Value) = (key, value);

    public string Key { get; private init; } = "";
    public string Value { get; internal set; } = "";
}
