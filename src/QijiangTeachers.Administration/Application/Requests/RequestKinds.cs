namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>The kinds of the composed modules by name.</summary>
internal sealed class RequestKinds(IEnumerable<IRequestKind> kinds)
{
    private readonly Dictionary<string, IRequestKind> _byName = kinds.ToDictionary(k => k.Name);

    public IRequestKind Of(string name) => _byName.TryGetValue(name, out var kind)
        ? kind
        : throw new InvalidOperationException($"No module registers the request kind '{name}': add it with AddScoped<IRequestKind, …>().");
}
