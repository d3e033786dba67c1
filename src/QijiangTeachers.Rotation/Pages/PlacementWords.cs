using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Rotation.Pages;

/// <summary>The chip of a rotation's state.</summary>
internal static class PlacementWords
{
    public static Status StatusOf(PlacementState state) => state switch
    {
        PlacementState.Running => Status.Running,
        PlacementState.Over => Status.Back,
        _ => Status.Waiting,
    };
}
