using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>One person (number <c>t</c>) and whether that person is behind a number on a day.</summary>
internal sealed record PersonCase(string Sentence, string Code, string AsOf, bool Counts, Action<Roster, string> Write)
{
    public string Part { get; init; } = "numerator";

    /// <summary>Where the number has a denominator: whether the person is in it. Null: not asked.</summary>
    public static PersonCase In(string part, string sentence, string code, string asOf, bool counts, Action<Roster, string> write)
        => new($"{part}: {sentence}", code, asOf, counts, write) { Part = part };
}
