using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QijiangTeachers.Administration.Domain.Accounts;

namespace QijiangTeachers.Web.Tests.SecondFactors;

/// <summary>Somebody's authenticator app with its key, and the paper with recovery codes.</summary>
internal sealed class Phone(byte[] key, ClockedServer server)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public IReadOnlyList<string> Paper { get; private set; } = [];

    public string Code => Totp.CodeOf(key, Totp.StepAt(server.Clock.GetUtcNow().UtcDateTime));

    /// <summary>The app as it shows the next code: the last one was used.</summary>
    public string NextCode()
    {
        server.Clock.Advance(Totp.StepTime);
        return Code;
    }

    public static Phone Scan(string typed, ClockedServer server) => new(Decode(typed.Replace(" ", "", StringComparison.Ordinal)), server);

    public static async Task<Phone> SetUpAsync(HttpClient client, ClockedServer server)
    {
        var begun = await (await client.PostAsync("/api/app/account/second-factor/begin", null)).Content.ReadFromJsonAsync<JsonElement>();
        var phone = Scan(begun.GetProperty("key").GetString()!, server);
        var answer = await client.PostAsJsonAsync("/api/app/account/second-factor/confirm", new { ticket = begun.GetProperty("ticket").GetString(), code = phone.Code });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await phone.TakePaperAsync(answer);
        return phone;
    }

    public async Task TakePaperAsync(HttpResponseMessage answer)
        => Paper = [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codes").EnumerateArray().Select(c => c.GetString()!)];

    // Another hand than the one that encodes.
    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
