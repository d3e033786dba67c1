using QijiangTeachers.Contract.Tests.Reference;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>Every hand-made rule is put to both: the model must know it, and the product must follow it.</summary>
public enum Judge
{
    Reference,
    CommandLine,
}

/// <summary>The judges as test data; QJ_JUDGE=Reference leaves the product out.</summary>
public static class Judges
{
    public static TheoryData<Judge> Both => [.. Enabled];

    internal static Judge[] Enabled => Environment.GetEnvironmentVariable("QJ_JUDGE") is { Length: > 0 } only
        ? [Enum.Parse<Judge>(only)] : [Judge.Reference, Judge.CommandLine];

    internal static IRegistry Open(this Judge judge) => judge == Judge.Reference ? new ReferenceRegistry() : new CommandLineRegistry();
}
