namespace QijiangTeachers.Credentials.Domain;

/// <summary>What the reasons have in common.</summary>
public static class RecognitionEndReasons
{
    /// <summary>A withdrawal is decided by a document; a retirement or an expiry isn't (domain.md §2).</summary>
    public static bool NeedsDocument(RecognitionEndReason reason)
        => reason is RecognitionEndReason.AssessmentFailed or RecognitionEndReason.EthicsViolation or RecognitionEndReason.Fraud;
}
