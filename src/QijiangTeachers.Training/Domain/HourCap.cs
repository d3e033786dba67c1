namespace QijiangTeachers.Training.Domain;

/// <summary>
/// At most <paramref name="MaxHours"/> hours of the matching entries count per cycle or calendar year; null matches all.
/// A cap reduces what counts, never what is recorded.
/// </summary>
public sealed record HourCap(TrainingLevel? Level, TrainingForm? Form, TrainingCategory? Category, bool PerYear, int MaxHours)
{
    public bool Matches(HourEntry e)
        => (Level is null || Level == e.Level) && (Form is null || Form == e.Form) && (Category is null || Category == e.Category);
}
