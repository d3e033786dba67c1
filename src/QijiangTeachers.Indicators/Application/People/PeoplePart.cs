namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Which people behind a figure.</summary>
public enum PeoplePart
{
    /// <summary>Who counts.</summary>
    Numerator = 1,

    /// <summary>Of whom they are counted; of the tiers, which have none, who counts.</summary>
    Denominator = 2,

    /// <summary>Who might count and doesn't: of the denominator; of the tiers, who ever held one of its titles.</summary>
    Excluded = 3,

    /// <summary>Both.</summary>
    All = 4,

    /// <summary>Who counts on the day and didn't on the earlier one.</summary>
    Gained = 5,

    /// <summary>Who counted on the earlier day and doesn't any more, at the school of then, with the reason of the day.</summary>
    Lost = 6,
}
