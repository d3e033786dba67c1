using Microsoft.Extensions.Localization;
using QijiangTeachers.Staff.Import;

namespace QijiangTeachers.Staff.Pages.Import;

/// <summary>The steps of an import, as both pages show them.</summary>
internal static class ImportSteps
{
    public static IReadOnlyList<string> Of(IStringLocalizer<StaffModule> texts) => [texts["Import:Step1"], texts["Import:Step2"], texts["Import:Step3"], texts["Import:Step4"]];

    /// <summary>The step at which an import is; one more than there are when all is done.</summary>
    public static int Of(RosterImportDto import) => import.State switch
    {
        RosterImportState.Tried => 3,
        RosterImportState.Done => 5,
        _ => import.ConfirmedAt is null ? 2 : 4,
    };
}
