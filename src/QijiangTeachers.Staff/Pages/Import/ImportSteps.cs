using Microsoft.Extensions.Localization;

namespace QijiangTeachers.Staff.Pages.Import;

/// <summary>The steps of an import, as both pages show them.</summary>
internal static class ImportSteps
{
    public static IReadOnlyList<string> Of(IStringLocalizer<StaffModule> texts) => [texts["Import:Step1"], texts["Import:Step2"], texts["Import:Step3"], texts["Import:Step4"]];
}
