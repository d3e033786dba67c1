using Microsoft.Extensions.Localization;
using QijiangTeachers.Rotation.Application.Placements;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Rotation.Pages;

/// <summary>The chip and the dates of a rotation.</summary>
internal static class PlacementWords
{
    public static Status StatusOf(PlacementState state) => state switch
    {
        PlacementState.Running => Status.Running,
        PlacementState.Over => Status.Back,
        _ => Status.Waiting,
    };

    public static string Span(RotationPlacementDto placement, IStringLocalizer texts)
        => texts["Rotations:Span", Show.Date(placement.StartOn), placement.EndOn is { } end ? Show.Date(end) : texts["Rotations:Open"]];
}
