namespace QijiangTeachers.Staff.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class StaffProcesses
{
    public const string CreateTeacher = "Staff.CreateTeacher";
    public const string CorrectTeacher = "Staff.CorrectTeacher";
    public const string Transfer = "Staff.Transfer";
    public const string Leave = "Staff.Leave";
    public const string TakeBackLeave = "Staff.TakeBackLeave";
    public const string Return = "Staff.Return";
    public const string ChangeAttribute = "Staff.ChangeAttribute";
    public const string EditSpells = "Staff.EditSpells";
    public const string EditLeaves = "Staff.EditLeaves";
    public const string EditSchool = "Staff.EditSchool";
    public const string EditGroupings = "Staff.EditGroupings";
    public const string Reveal = "Staff.Reveal";
    public const string ConfirmRecord = "Staff.ConfirmRecord";
    public const string ReportFault = "Staff.ReportFault";
    public const string AnswerFault = "Staff.AnswerFault";
    public const string Merge = "Staff.Merge";
    public const string UndoMerge = "Staff.UndoMerge";
    public const string NotSamePerson = "Staff.NotSamePerson";
    public const string Reorganise = "Staff.Reorganise";
    public const string RollOver = "Staff.RollOver";
    public const string RepairConsistency = "Staff.RepairConsistency";
    public const string UndoReorganisation = "Staff.UndoReorganisation";
    public const string Erase = "Staff.Erase";
    public const string Export = "Staff.Export";
    public const string SeedDemo = "Staff.SeedDemo";

    /// <summary>One per sheet of a roster file: a transaction and a process of its own.</summary>
    public const string ImportSchools = "Staff.Import.Schools";
    public const string ImportTeachers = "Staff.Import.Teachers";
    public const string ImportSpells = "Staff.Import.Spells";
    public const string ImportLeaves = "Staff.Import.Leaves";

    public static IReadOnlyList<string> All { get; } =
    [
        CreateTeacher, CorrectTeacher, Transfer, Leave, TakeBackLeave, Return, ChangeAttribute, EditSpells, EditLeaves, EditSchool, EditGroupings,
        Reveal, ConfirmRecord, ReportFault, AnswerFault, Merge, UndoMerge, NotSamePerson, Reorganise, UndoReorganisation, RollOver, RepairConsistency, Erase, Export, ImportSchools, ImportTeachers, ImportSpells, ImportLeaves, SeedDemo,
    ];
}
