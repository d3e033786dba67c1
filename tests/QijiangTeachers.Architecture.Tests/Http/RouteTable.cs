using System.Reflection;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Architecture.Tests.Http;

/// <summary>
/// ABP's table from method to route, with plurals: <c>IHourClaimAppService.ApproveAsync(id, input)</c> →
/// <c>POST /api/app/hour-claims/{id}/approve</c>, <c>AddSpellAsync(id, input)</c> → <c>POST …/{id}/spells</c>,
/// <c>RemoveSpellAsync(id, spellId, input)</c> → <c>POST …/{id}/spells/{spellId}/remove</c>. What has a name for its key
/// comes by it: <c>GetTrendAsync(code)</c> → <c>GET …/{code}/trend</c>.
/// </summary>
internal static partial class RouteTable
{
    private static readonly (string Prefix, string Verb)[] Prefixes =
    [
        ("GetList", "GET"), ("GetAll", "GET"), ("Get", "GET"), ("Create", "POST"), ("Add", "POST"), ("Insert", "POST"), ("Post", "POST"),
        ("Put", "PUT"), ("Update", "PUT"), ("Delete", "DELETE"), ("Remove", "DELETE"), ("Patch", "PATCH"),
    ];

    private static readonly string[] OfParts = ["Create", "Add", "Update", "Delete", "Remove"];

    public static string Of(Type service, MethodInfo method, string? group = null)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        var (prefix, verb) = Prefixes.FirstOrDefault(p => name.StartsWith(p.Prefix, StringComparison.Ordinal) && (name.Length == p.Prefix.Length || char.IsUpper(name[p.Prefix.Length])));
        // A download is a link; what is taken away with a reason carries a body.
        if (name.StartsWith("Export", StringComparison.Ordinal)) (prefix, verb) = (null, HasBody(method) ? "POST" : "GET");
        var removal = verb == "DELETE" && HasBody(method) ? "/" + Kebab(prefix!) : "";
        if (removal.Length > 0) verb = "POST";
        var rest = Kebab(name[(prefix?.Length ?? 0)..]);
        if (rest.Length > 0 && OfParts.Contains(prefix)) rest = Plural(rest);
        var guids = method.GetParameters().Where(p => p.ParameterType == typeof(Guid)).Select(p => p.Name!).ToList();
        var path = $"/api/app/{group ?? Plural(Kebab(service.Name[1..^"AppService".Length]))}";
        if (method.GetParameters().FirstOrDefault(IsKey) is { } key) path += $"/{{{key.Name}}}";
        if (rest.Length > 0) path += "/" + rest;
        return $"{verb ?? "POST"} {path}{string.Concat(guids.Where(g => g != "id").Select(g => $"/{{{g}}}"))}{removal}";
    }

    /// <summary>A template without constraints: <c>{id:guid}</c> → <c>{id}</c>.</summary>
    public static string Plain(string template) => "/" + Constraint().Replace(template, "{$1}").Trim('/');

    private static bool IsKey(ParameterInfo parameter)
        => parameter.Name == "id" && (parameter.ParameterType == typeof(Guid) || parameter.ParameterType == typeof(string)) || parameter.Name == "code" && parameter.ParameterType == typeof(string) && parameter.Position == 0;

    // A list's question comes in the address, a command in the body.
    private static bool HasBody(MethodInfo method) => method.GetParameters().Any(p => p.Name == "input" && !typeof(PagedAndSortedResultRequestDto).IsAssignableFrom(p.ParameterType) && !p.ParameterType.Name.StartsWith("Get", StringComparison.Ordinal));

    private static string Plural(string name)
        => name.EndsWith('y') && !"aeiou".Contains(name[^2]) ? name[..^1] + "ies" : name.EndsWith('s') || name.EndsWith("ch", StringComparison.Ordinal) ? name + "es" : name + "s";

    private static string Kebab(string name) => Words().Replace(name, "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
