namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>What a log-in at a provider proves here.</summary>
/// <param name="Provider">Its name in the history.</param>
/// <param name="At">When the provider asked who it is, if it says so (UTC).</param>
/// <param name="HasSecondFactor">It asked for a second factor and is trusted in that.</param>
internal sealed record ForeignProof(string Provider, DateTime? At, bool HasSecondFactor);
