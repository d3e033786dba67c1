using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace QijiangTeachers.Indicators.Commands;

/// <summary>JSON as the contract gives it: camelCase, nulls written, numbers as numbers, Chinese readable.</summary>
internal static class ContractJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
