using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Kernel.Receipts;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Ui.Forms;

/// <summary>
/// A form that led on to another page is carried out once: pressed twice, or sent again because its answer was lost, it leads
/// to the same page with the same message. With other content it is another command, also under the key of the same page.
/// </summary>
internal sealed class FormReceipts(IHttpContextAccessor http, CommandReceipts receipts, CurrentUserAccessor users, PageRedirect redirect)
{
    /// <summary>The hidden field with a value of its own for each time that a form is shown.</summary>
    public const string KeyField = "_once";

    public async Task RunAsync(Func<Task> submit)
    {
        if (http.HttpContext?.Request is not { HasFormContentType: true } request || !users.User.IsAuthenticated || request.Form[KeyField].ToString() is not { Length: > 0 and <= 64 })
        {
            await submit();
            return;
        }
        var fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(Content(request)));
        var earlier = await receipts.RunOnceAsync("form:" + Convert.ToBase64String(fingerprint), fingerprint, async () =>
        {
            await submit();
            return redirect.Went is { } went ? new(JsonSerializer.Serialize(went)) : null;
        }, request.HttpContext.RequestAborted);
        if (earlier?.Content is { } content) redirect.To(JsonSerializer.Deserialize<PageRedirect.Aim>(content)!);
    }

    private static string Content(HttpRequest request)
    {
        var content = new StringBuilder().Append(request.Path).Append(request.QueryString);
        foreach (var (name, values) in request.Form.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
            content.Append('\n').Append(name).Append('=').AppendJoin('\u001f', values.AsEnumerable());
        foreach (var file in request.Form.Files) content.Append('\n').Append(file.Name).Append('=').Append(file.FileName).Append(file.Length);
        return content.ToString();
    }
}
