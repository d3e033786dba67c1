using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>The days of a title or a 双师型 recognition, and how it stands on one of them.</summary>
/// <param name="RecognisedOn">Inclusive.</param>
/// <param name="ValidUntil">Inclusive; null = open.</param>
/// <param name="EndedOn">The first day without it.</param>
public readonly record struct RecognitionDays(DateOnly RecognisedOn, DateOnly? ValidUntil, DateOnly? EndedOn)
{
    /// <summary>"Soon" in lists and warnings.</summary>
    public const int SoonDays = 90;

    /// <summary>The day after the last one in force.</summary>
    public DateOnly To
    {
        get
        {
            var to = EffectivePeriod.EndAfter(ValidUntil);
            return EndedOn is { } end && end < to ? end : to;
        }
    }

    /// <param name="day">In question.</param>
    /// <param name="hasTerm">Whether one without 有效期至 lacks it.</param>
    public RecognitionState On(DateOnly day, bool hasTerm)
        => RecognisedOn > day ? RecognitionState.NotYet
         : EndedOn <= day && !(ValidUntil < EndedOn) ? RecognitionState.Ended
         : ValidUntil < day ? RecognitionState.Expired
         : To <= day.AddDays(SoonDays + 1) ? RecognitionState.ExpiresSoon
         : ValidUntil is null && hasTerm ? RecognitionState.TermUnknown
         : RecognitionState.InForce;
}
