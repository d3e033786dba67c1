namespace QijiangTeachers.Kernel.Settings;

/// <summary>A value that the district sets: default ← configuration ← this.</summary>
public sealed class DistrictSetting
{
    private DistrictSetting() { }

    public DistrictSetting(string name, string value) => (Name, Value) = (name, value);

    public string Name { get; private init; } = "";
    public string Value { get; set; } = "";
}
