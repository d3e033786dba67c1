using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui.Components;

public sealed partial class Dated
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [GeneratedRegex(@"(\d{4}-\d{2}-\d{2})")]
    private static partial Regex Day();
}
