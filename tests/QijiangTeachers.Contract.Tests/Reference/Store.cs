namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>Everything the model has imported.</summary>
internal sealed class Store
{
    public Dictionary<string, SchoolFacts> Schools { get; } = [];
    public Dictionary<string, Person> People { get; } = [];
}
