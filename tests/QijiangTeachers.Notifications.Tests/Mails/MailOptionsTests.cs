using Microsoft.Extensions.Configuration;
using QijiangTeachers.Notifications.Application.Mail;

namespace QijiangTeachers.Notifications.Tests.Mails;

/// <summary>A wrong setting is said at the start, by name.</summary>
public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Mail:From", "Host=mail.example.org")]
    [InlineData("Mail:From", "Host=mail.example.org;From=nobody")]
    [InlineData("Mail:Port", "Host=mail.example.org;From=a@example.org;Port=smtp")]
    [InlineData("Mail:Port", "Host=mail.example.org;From=a@example.org;Port=70000")]
    [InlineData("Mail:UseTls", "Host=mail.example.org;From=a@example.org;UseTls=yes")]
    [InlineData("Mail:Password", "Host=mail.example.org;From=a@example.org;UserName=a")]
    [InlineData("in clear", "Host=mail.example.org;From=a@example.org;UserName=a;Password=b;UseTls=false")]
    public void Wrong(string named, string settings) => Should.Throw<InvalidOperationException>(() => Read(settings)).Message.ShouldContain(named);

    [Fact]
    public void Right()
    {
        Read("").IsOn.ShouldBeFalse();
        Read("Host=mail.example.org;From=綦江 <a@example.org>").ShouldBe(new() { Host = "mail.example.org", Port = 465, UseTls = true, From = "綦江 <a@example.org>" });
        Read("Host=localhost;Port=25;UseTls=false;From=a@example.org;UserName=a;Password=b").UserName.ShouldBe("a");
    }

    private static MailOptions Read(string settings)
        => MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create($"Mail:{p[0]}", (string?)p[1]))).Build());
}
