using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Testing.Web;

/// <summary>Reads pages and submits their forms by handler name, as a browser without script would.</summary>
public sealed partial class Browser(HttpClient client)
{
    private string _address = "/";
    private List<KeyValuePair<string, string>> _sent = [];

    public string Html { get; private set; } = "";

    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        var answer = await client.GetAsync(address);
        (_address, Html) = (address, await answer.Content.ReadAsStringAsync());
        return answer;
    }

    /// <summary>A page as it was shown before, as the browser's "back" does.</summary>
    public void Show(string address, string html) => (_address, Html) = (address, html);

    public Task<HttpResponseMessage> SubmitAsync(string handler, Dictionary<string, string>? fields = null)
    {
        _sent = Filled(handler, fields);
        return SubmitAgainAsync();
    }

    /// <summary>What was sent last, as a browser does when its page is loaded again.</summary>
    public Task<HttpResponseMessage> SubmitAgainAsync() => PostAsync(new FormUrlEncodedContent(_sent));

    /// <summary>The same for a form with a field of files.</summary>
    public Task<HttpResponseMessage> SubmitFilesAsync(string handler, string field, params IEnumerable<(string Name, Stream Content)> files)
        => SubmitFilesAsync(handler, [], field, files);

    /// <summary>The same with other fields filled in.</summary>
    public async Task<HttpResponseMessage> SubmitFilesAsync(string handler, Dictionary<string, string> fields, string field, params IEnumerable<(string Name, Stream Content)> files)
    {
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in Filled(handler, fields)) form.Add(new StringContent(value), name);
        foreach (var (name, file) in files)
        {
            var content = new StreamContent(file);
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");   // as browsers do, empty names as well
            form.Add(content);
        }
        return await PostAsync(form);
    }

    private List<KeyValuePair<string, string>> Filled(string handler, Dictionary<string, string>? fields)
    {
        var form = Forms().Matches(Html).Select(m => m.Value).FirstOrDefault(f => f.Contains($"name=\"_handler\" value=\"{handler}\"", StringComparison.Ordinal));
        form.ShouldNotBeNull($"There is no form '{handler}' on {_address}.");
        var all = Controls(form).Select(c => KeyValuePair.Create(WebUtility.HtmlDecode(c.Name), WebUtility.HtmlDecode(c.Value))).Where(c => fields?.ContainsKey(c.Key) != true);
        return [.. all, .. fields ?? []];
    }

    private async Task<HttpResponseMessage> PostAsync(HttpContent content)
    {
        var answer = await client.PostAsync(_address, content);
        Html = await answer.Content.ReadAsStringAsync();
        return answer;
    }

    /// <summary>What the controls hold, as a browser would send it: no unchecked boxes, no buttons, no files.</summary>
    private static IEnumerable<(string Name, string Value)> Controls(string form)
    {
        foreach (Match input in Inputs().Matches(form))
        {
            var kind = Attribute(input.Value, "type") ?? "text";
            var isSent = kind is not ("submit" or "button" or "file") && (kind is not ("checkbox" or "radio") || Checked().IsMatch(input.Value));
            if (isSent && Attribute(input.Value, "name") is { } name) yield return (name, Attribute(input.Value, "value") ?? "");
        }
        foreach (Match select in Selects().Matches(form))
        {
            var options = Options().Matches(select.Groups[2].Value).Select(o => o.Value).ToList();
            var chosen = options.FirstOrDefault(o => Selected().IsMatch(o)) ?? options.FirstOrDefault();
            if (Attribute(select.Groups[1].Value, "name") is { } name && chosen is not null) yield return (name, Attribute(chosen, "value") ?? "");
        }
        foreach (Match area in Areas().Matches(form))
            if (Attribute(area.Groups[1].Value, "name") is { } name) yield return (name, area.Groups[2].Value);
    }

    private static string? Attribute(string tag, string name)
        => Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" checked(?=[ =/>])")]
    private static partial Regex Checked();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex(" selected(?=[ =/>])")]
    private static partial Regex Selected();

    [GeneratedRegex("<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();
}
