namespace QijiangTeachers.Ui.Components;

/// <summary>Why a list is empty.</summary>
public enum EmptyKind
{
    NothingYet,
    FilteredAway,
    AllDone,
}
