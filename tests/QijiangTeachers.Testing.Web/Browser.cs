using System.Net;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Testing.Web;

/// <summary>Reads pages and submits their forms by handler name, as a browser without script would.</summary>
public sealed partial class Browser(HttpClient client)
{
    private string _address = "/";

    public string Html { get; private set; } = "";

    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        var answer = await client.GetAsync(address);
        (_address, Html) = (address, await answer.Content.ReadAsStringAsync());
        return answer;
    }

    public async Task<HttpResponseMessage> SubmitAsync(string handler, Dictionary<string, string>? fields = null)
    {
        var form = Forms().Matches(Html).Select(m => m.Value).FirstOrDefault(f => f.Contains($"name=\"_handler\" value=\"{handler}\"", StringComparison.Ordinal));
        form.ShouldNotBeNull($"There is no form '{handler}' on {_address}.");
        var all = Hidden().Matches(form).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (key, value) in fields ?? []) all[key] = value;
        var answer = await client.PostAsync(_address, new FormUrlEncodedContent(all));
        Html = await answer.Content.ReadAsStringAsync();
        return answer;
    }

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
