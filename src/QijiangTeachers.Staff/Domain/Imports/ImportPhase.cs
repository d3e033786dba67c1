namespace QijiangTeachers.Staff.Domain;

/// <summary>How far an uploaded roster file is; stored as numbers. What its run does at the moment, the run log says.</summary>
public enum ImportPhase
{
    Trying = 0,
    Tried = 1,
    Importing = 2,
    Done = 3,
}
