namespace QijiangTeachers.Ui.Forms;

/// <summary>A field of a form: its name in the request, the id of its control, its label.</summary>
public sealed record FormFieldInfo(string InputName, string Id, string Label)
{
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";
}
