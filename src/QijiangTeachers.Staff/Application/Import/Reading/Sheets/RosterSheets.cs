namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The eight sheets in the order in which they are applied.</summary>
public static class RosterSheets
{
    public static readonly IReadOnlyList<SheetDefinition> All =
    [
        SchoolSheet.Definition, TeacherSheet.Definition, SpellSheet.Definition, LeaveSheet.Definition,
        HonourSheet.Definition, DualQualifiedSheet.Definition, HoursSheet.Definition, RotationSheet.Definition,
    ];

    /// <summary>Place in that order, from 1.</summary>
    public static int PlaceOf(string name) => All.TakeWhile(s => s.Name != name).Count() + 1;

    public static SheetDefinition? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
