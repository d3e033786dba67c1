namespace QijiangTeachers.Ui.Forms;

/// <summary>A field of a form: its name in the request, the id of its control, its label and the type of its value.</summary>
/// <param name="IsChoice">One picks among options instead of typing.</param>
public sealed record FormFieldInfo(string InputName, string Id, string Label, Type ValueType, bool IsChoice)
{
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";
}
