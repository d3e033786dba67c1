using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// A choice in the query of an endpoint is a word in any case: <c>format=xlsx</c>. The framework would take only the spelling
/// of the code, any number besides, and refuse the rest without a word. An empty choice is none.
/// </summary>
internal sealed class QueryChoices(RequestDelegate next)
{
    private readonly ConditionalWeakTable<Endpoint, Dictionary<string, Type>> _known = [];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.Count > 0 && context.GetEndpoint() is { } endpoint && _known.GetValue(endpoint, Of) is { Count: > 0 } choices)
            context.Request.Query = new QueryCollection(Spelled(context.Request.Query, choices));
        return next(context);
    }

    /// <summary>The choices that the handler of an endpoint takes, by the name of the parameter.</summary>
    private static Dictionary<string, Type> Of(Endpoint endpoint)
    {
        var choices = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
        {
            var taken = parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetProperties().Select(p => (p.Name, p.PropertyType)) : [(parameter.Name ?? "", parameter.ParameterType)];
            foreach (var (name, type) in taken)
                if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice) choices[name] = choice;
        }
        return choices;
    }

    private static Dictionary<string, StringValues> Spelled(IQueryCollection query, Dictionary<string, Type> choices)
    {
        var spelled = new Dictionary<string, StringValues>(query, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, choice) in choices)
        {
            if (!spelled.TryGetValue(name, out var words)) continue;
            if (string.IsNullOrWhiteSpace(words)) spelled.Remove(name);
            else spelled[name] = Spell(name, words.ToString().Trim(), choice);
        }
        return spelled;
    }

    private static string Spell(string name, string word, Type choice)
        => Enum.GetNames(choice).FirstOrDefault(n => n.Equals(word, StringComparison.OrdinalIgnoreCase))
           ?? throw new InputInvalidException(name, "UnknownChoice", ("Name", JsonNamingPolicy.CamelCase.ConvertName(name)), ("Word", word),
               ("Known", string.Join(", ", Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName))));
}
