namespace QijiangTeachers.Ui;

/// <summary>What a colour means (look.md §2). Never the only sign: an icon and a word go with it.</summary>
public enum Tone
{
    Mute,
    Ok,
    Info,
    Warn,
    Bad,
}
