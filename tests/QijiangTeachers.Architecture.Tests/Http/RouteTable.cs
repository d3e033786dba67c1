using System.Reflection;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Architecture.Tests.Http;

/// <summary>ABP's table from method to route, with plurals: <c>IHourClaimAppService.ApproveAsync(id, input)</c> → <c>POST /api/app/hour-claims/{id}/approve</c>.</summary>
internal static partial class RouteTable
{
    private static readonly (string Prefix, string Verb)[] Prefixes =
    [
        ("GetList", "GET"), ("GetAll", "GET"), ("Get", "GET"), ("Create", "POST"), ("Add", "POST"), ("Insert", "POST"), ("Post", "POST"),
        ("Put", "PUT"), ("Update", "PUT"), ("Delete", "DELETE"), ("Remove", "DELETE"), ("Patch", "PATCH"),
    ];

    public static string Of(MethodInfo method)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name;
        var (prefix, verb) = Prefixes.FirstOrDefault(p => name.StartsWith(p.Prefix, StringComparison.Ordinal) && (name.Length == p.Prefix.Length || char.IsUpper(name[p.Prefix.Length])));
        // A download is a link.
        if (name.StartsWith("Export", StringComparison.Ordinal)) verb = "GET";
        var rest = Kebab(name[(prefix?.Length ?? 0)..]);
        var guids = method.GetParameters().Where(p => p.ParameterType == typeof(Guid)).Select(p => p.Name!).ToList();
        var path = $"/api/app/{Group(method.DeclaringType!)}";
        if (guids.Contains("id")) path += "/{id}";
        if (rest.Length > 0) path += "/" + rest;
        return $"{verb ?? "POST"} {path}{string.Concat(guids.Where(g => g != "id").Select(g => $"/{{{g}}}"))}";
    }

    /// <summary>A template without constraints: <c>{id:guid}</c> → <c>{id}</c>.</summary>
    public static string Plain(string template) => "/" + Constraint().Replace(template, "{$1}").Trim('/');

    private static string Group(Type contract)
    {
        var name = Kebab(contract.Name[1..^"AppService".Length]);
        return name.EndsWith('y') && !"aeiou".Contains(name[^2]) ? name[..^1] + "ies" : name.EndsWith('s') || name.EndsWith("ch", StringComparison.Ordinal) ? name + "es" : name + "s";
    }

    private static string Kebab(string name) => Words().Replace(name, "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
