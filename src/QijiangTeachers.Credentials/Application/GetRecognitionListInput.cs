using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>All conditions look at the day <c>AsOf</c>.</summary>
public abstract record GetRecognitionListInput : GetPersonFactListInput
{
    /// <summary>True: in force on the day; false: not.</summary>
    public bool? InForce { get; init; }

    /// <summary>In force, and the last day lies within so many days.</summary>
    [Range(0, 3660)] public int? ExpiringWithinDays { get; init; }

    /// <summary>In force without 有效期至, although there is a term.</summary>
    public bool? TermUnknown { get; init; }

    /// <summary>Holders in service on the day; null: all.</summary>
    public bool? InService { get; init; }

    /// <summary>Recognised from this day on.</summary>
    public DateOnly? RecognisedFrom { get; init; }

    /// <summary>Recognised up to this day, inclusive.</summary>
    public DateOnly? RecognisedTo { get; init; }
}
