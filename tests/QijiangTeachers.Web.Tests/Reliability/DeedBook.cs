using System.Collections.Concurrent;
using System.Net;

namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>What was answered to everybody who works at the registry: it must hold afterwards.</summary>
internal sealed class DeedBook
{
    private readonly ConcurrentBag<string> _strange = [];
    private readonly ConcurrentDictionary<string, int> _answers = new();

    /// <summary>Degrees that were accepted as a correction, each of them unique.</summary>
    public ConcurrentBag<(Guid TeacherId, string Degree)> Corrections { get; } = [];

    /// <summary>Activities of hour entries that were accepted, each of them unique.</summary>
    public ConcurrentBag<string> Entries { get; } = [];

    /// <summary>Sent, and no answer came: it may be there or not, but not twice.</summary>
    public ConcurrentBag<string> Unanswered { get; } = [];

    /// <summary>Requests that wait for decisions, as far as anybody knows.</summary>
    public ConcurrentBag<Guid> Requests { get; } = [];

    /// <summary>Imports of hours whose confirmation was accepted, by the beginning of their activities' names.</summary>
    public ConcurrentBag<(Guid Id, string Activities)> Imports { get; } = [];

    /// <summary>Beginnings of names in imports that may have been confirmed.</summary>
    public ConcurrentBag<string> AllImports { get; } = [];

    public ConcurrentBag<Guid> Merges { get; } = [];

    /// <summary>Answers that nobody should get.</summary>
    public IReadOnlyCollection<string> Strange => _strange;

    /// <summary>Deeds by their answers.</summary>
    public string Summary => string.Join(", ", _answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}: {a.Value}"));

    /// <summary>How many answers came.</summary>
    public int Answers => _answers.Values.Sum();

    public int Done => _answers.Where(a => a.Key.EndsWith("OK", StringComparison.Ordinal) || a.Key.EndsWith("Created", StringComparison.Ordinal)).Sum(a => a.Value);

    /// <summary>Fine, or refused in words: somebody else was faster.</summary>
    public async Task<bool> NoteAsync(string deed, HttpResponseMessage answer)
    {
        _answers.AddOrUpdate($"{deed} {answer.StatusCode}", 1, (_, n) => n + 1);
        if (answer.IsSuccessStatusCode) return true;
        // Somebody who asks for a move that others have just agreed to is told that it is made.
        if (deed == "ask" && answer.StatusCode == HttpStatusCode.BadRequest) return false;
        if (answer.StatusCode is not (HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound or HttpStatusCode.TemporaryRedirect))
            _strange.Add($"{deed}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return false;
    }
}
