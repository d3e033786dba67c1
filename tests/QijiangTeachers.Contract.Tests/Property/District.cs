namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>A made-up district: rows by sheet, all of them right, dates in ISO; dirt comes when they are written.</summary>
internal sealed class District
{
    public List<string> SchoolCodes { get; } = [];
    public List<Dictionary<string, string>> Schools { get; } = [];
    public List<MadeTeacher> Teachers { get; } = [];
}
