using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>A body that passes validation, made from the type that the handler takes.</summary>
internal static class SampleBody
{
    public static JsonNode? For(Door door, Guid schoolId)
        => door.Handler?.GetParameters().FirstOrDefault(p => p.ParameterType is { IsClass: true } type && type != typeof(string) && type != typeof(HttpContext)
            && type.Namespace?.StartsWith("QijiangTeachers", StringComparison.Ordinal) == true && !p.IsDefined(typeof(AsParametersAttribute), inherit: false)) is { } body
            ? Of(body.ParameterType, schoolId, 0)
            : null;

    private static JsonNode? Of(Type type, Guid schoolId, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return "测试用的说明";
        if (plain == typeof(Guid)) return schoolId;
        if (plain == typeof(bool)) return true;
        if (plain == typeof(DateOnly)) return "2026-09-01";
        if (plain == typeof(DateTime)) return "2026-09-01T00:00:00Z";
        if (plain.IsEnum) return Enum.GetNames(plain)[0];
        if (plain.IsPrimitive || plain == typeof(decimal)) return 1;
        if (plain.IsArray || (plain.IsGenericType && plain.IsAssignableTo(typeof(System.Collections.IEnumerable))))
            return new JsonArray(Of(plain.IsArray ? plain.GetElementType()! : plain.GetGenericArguments()[^1], schoolId, depth + 1));
        if (depth > 3) return null;
        var fields = plain.GetProperties().Where(p => p.CanWrite).Select(p => KeyValuePair.Create(char.ToLowerInvariant(p.Name[0]) + p.Name[1..], Of(p.PropertyType, schoolId, depth + 1)));
        return new JsonObject(fields);
    }
}
