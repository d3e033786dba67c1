using System.Text;
using System.Text.RegularExpressions;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Tests.Support;
using QijiangTeachers.Testing.Smtp;

namespace QijiangTeachers.Notifications.Tests.Mails;

/// <summary>What stands in a mail, read from the wire without the library that wrote it.</summary>
public sealed partial class MailTextTests
{
    [Fact]
    public async Task Chinese_arrives_as_Chinese_and_every_byte_is_ASCII()
    {
        var mail = await OneAsync("zh-Hans");
        mail.Raw.ShouldAllBe(b => b < 128);
        Decoded(Header(mail, "Subject")).ShouldBe("您发起的任务已完成");
        Decoded(Header(mail, "From")).ShouldBe("綦江教师研训档案 <registry@example.org>");
        Header(mail, "To").ShouldBe("hr@example.org");
        Header(mail, "Date").ShouldBe("Tue, 24 Nov 2026 10:00:00 +0800");
        Header(mail, "Content-Type").ShouldBe("text/plain; charset=utf-8");
        Body(mail).ShouldStartWith("您好：");
        Body(mail).ShouldContain("您发起的任务已完成。");
    }

    [Fact]
    public async Task A_mail_is_written_in_the_language_that_its_reader_chose()
    {
        var mail = await OneAsync("en");
        Decoded(Header(mail, "Subject")).ShouldBe("The job that you started is done");
        Body(mail).ShouldStartWith("Hello,");
        Body(mail).Any(c => c > 0x2E80).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_names_nobody_and_leads_nowhere()
    {
        var mail = await OneAsync("zh-Hans");
        foreach (var secret in new[] { "某", "发送邮件", "http", "/account" }) Body(mail).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Every_try_carries_the_same_message_id()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, server);
        await office.TellAsync(MessageAudience.Account(await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org")));
        var id = (await office.MailsAsync()).Single().Id;
        await office.SendAsync();
        Header((await server.MailsAsync()).Single(), "Message-Id").ShouldBe($"<{id:N}@example.org>");
    }

    private static async Task<ReceivedMail> OneAsync(string language)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, server);
        await office.TellAsync(MessageAudience.Account(await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org", language: language)));
        await office.SendAsync();
        return (await server.MailsAsync()).ShouldHaveSingleItem();
    }

    private static string Header(ReceivedMail mail, string name)
        => Regex.Match(mail.Wire, $@"^{name}: (.*(?:\r\n[ \t].*)*)\r$", RegexOptions.Multiline | RegexOptions.IgnoreCase) is { Success: true } found
            ? Folds().Replace(found.Groups[1].Value, " ")
            : throw new InvalidOperationException($"There is no header {name} in:\n{mail.Wire}");

    private static string Body(ReceivedMail mail)
    {
        Header(mail, "Content-Transfer-Encoding").ShouldBe("base64");
        return Encoding.UTF8.GetString(Convert.FromBase64String(mail.Wire[(mail.Wire.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]));
    }

    // RFC 2047: neighbouring encoded words are one text.
    private static string Decoded(string header)
        => EncodedWord().Replace(BetweenWords().Replace(header, "?="), m => Encoding.UTF8.GetString(m.Groups["how"].Value is "b" or "B"
            ? Convert.FromBase64String(m.Groups["text"].Value)
            : QuotedPrintable(m.Groups["text"].Value)));

    private static byte[] QuotedPrintable(string text)
        => [.. Octets().Matches(text).Select(m => m.Value switch { "_" => (byte)' ', ['=', ..] hex => Convert.ToByte(hex[1..], 16), var plain => (byte)plain[0] })];

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[bq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+(?==\?)")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("=[0-9A-Fa-f]{2}|.")]
    private static partial Regex Octets();
}
