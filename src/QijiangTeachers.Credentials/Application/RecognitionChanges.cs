using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>What is done with every recognition: its days are checked, it is ended, reopened and removed.</summary>
public sealed class RecognitionChanges(FactChanges changes, ErrorTexts texts, CurrentUserAccessor users, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [RecognitionRules.RecognisedOn] = nameof(RecogniseInput.RecognisedOn), [RecognitionRules.ValidUntil] = nameof(RecogniseInput.ValidUntil),
    };

    /// <exception cref="InputInvalidException">Days that can't be.</exception>
    public void Check(DateOnly recognisedOn, DateOnly? validUntil)
        => RecognitionRules.Check(new(recognisedOn, validUntil, null), clock.TodayInChina).Throw(texts, Fields);

    /// <param name="kind">Of the process.</param>
    /// <param name="id">Of the recognition.</param>
    /// <param name="input">When, why, by which document.</param>
    /// <param name="tell">The event of an ended one.</param>
    /// <param name="ct">Stops the work.</param>
    public Task EndAsync<T>(string kind, Guid id, EndRecognitionDto input, Func<T, Guid?, HistoryEvent> tell, CancellationToken ct) where T : Recognition
    {
        var document = Text(input.DocumentNo);
        if (document is null && RecognitionEndReasons.NeedsDocument(input.EndReason!.Value))
            throw new InputInvalidException(nameof(input.DocumentNo), texts.Of("Fault:Credentials.EndWithoutDocument"));
        return changes.ChangeAsync<T>(kind, id, input,
            (recognition, school) => recognition.End(input.EndedOn!.Value, input.EndReason!.Value, document) ? tell(recognition, school) : null, ct);
    }

    /// <param name="kind">Of the process.</param>
    /// <param name="id">Of the recognition.</param>
    /// <param name="input">Why.</param>
    /// <param name="tell">The event, told of one that is still ended.</param>
    /// <param name="ct">Stops the work.</param>
    public Task TakeBackEndAsync<T>(string kind, Guid id, ChangeFactDto input, Func<T, Guid?, HistoryEvent> tell, CancellationToken ct) where T : Recognition
        => changes.ChangeAsync<T>(kind, id, input, (recognition, school) =>
        {
            var told = recognition.EndedOn is null ? null : tell(recognition, school);
            return recognition.TakeBackEnd() ? told : null;
        }, ct);

    public Task RemoveAsync<T>(string kind, Guid id, ChangeFactDto input, Func<T, Guid?, HistoryEvent> tell, CancellationToken ct) where T : Recognition
        => changes.RemoveAsync<T>(kind, id, input, (recognition, school) =>
        {
            recognition.Remove(clock.UtcNow, users.User.Id);
            return tell(recognition, school);
        }, ct);

    /// <summary>Trimmed; nothing for blanks.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
