using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Messages;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>Whoever's way in is changed hears of it: it may have been somebody else.</summary>
internal sealed class SecondFactorMessages(IMessagePublisher messages)
{
    public static MessageKind Kind { get; } = new("Administration.SecondFactor", "shield-lock");

    /// <param name="accountId">Whose.</param>
    /// <param name="processId">What happened.</param>
    /// <param name="what">The key of the sentence.</param>
    /// <param name="ct">Cancels.</param>
    public Task TellAsync(Guid accountId, Guid processId, string what, CancellationToken ct)
        => messages.PublishAsync(new(Kind.Name, MessageAudience.Account(accountId), $"second-factor:{processId}")
        {
            Path = AccountPaths.Mine, Values = new Dictionary<string, string> { ["What"] = what },
        }, ct);
}
