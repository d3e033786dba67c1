using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace QijiangTeachers.Kernel.Commands;

/// <summary>JSON as the contract of the commands gives it: camelCase, nulls written, numbers as numbers, Chinese readable.</summary>
public static class ContractJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
