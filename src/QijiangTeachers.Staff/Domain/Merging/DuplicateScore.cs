namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What each likeness is worth. One alone is a coincidence (namesakes, twins, a couple's phone); a pair is shown from
/// <see cref="Least"/> on.
/// </summary>
public static class DuplicateScore
{
    public const int Name = 35;

    /// <summary>Another character of the same sound, another dot or blank in a name.</summary>
    public const int Sound = 25;
    public const int BirthDate = 25;
    public const int Phone = 25;
    public const int SimilarId = 20;
    public const int Least = 45;
}
