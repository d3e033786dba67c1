using Microsoft.Extensions.Configuration;
using MimeKit;

namespace QijiangTeachers.Notifications.Application.Mail;

/// <summary>The mail server, section <c>Mail</c>. Without <see cref="Host"/> no mail is sent and only the inbox is used.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";
    private const int TlsFromTheStart = 465;

    public string? Host { get; init; }
    public int Port { get; init; } = TlsFromTheStart;

    /// <summary>Port 465: from the first byte; other ports: STARTTLS, without which nothing is sent.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>Null: the server asks for none.</summary>
    public string? UserName { get; init; }
    public string? Password { get; init; }

    /// <summary>Address of the sender, also as <c>名称 &lt;address&gt;</c>.</summary>
    public string From { get; init; } = "";

    public bool IsOn => Host is { Length: > 0 };
    internal bool IsTlsFromTheStart => UseTls && Port == TlsFromTheStart;

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the sentence says which and what to do.</exception>
    public static MailOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section["Host"])) return new();
        return new MailOptions
        {
            Host = section["Host"]!.Trim(),
            Port = Parse(section, nameof(Port), TlsFromTheStart, int.TryParse, "a port, e.g. 465"),
            UseTls = Parse(section, nameof(UseTls), true, bool.TryParse, "true or false"),
            UserName = section["UserName"] is { Length: > 0 } name ? name : null,
            Password = section["Password"],
            From = section["From"]?.Trim() ?? "",
        }.Checked();
    }

    private MailOptions Checked()
    {
        if (Port is < 1 or > 65535) throw Wrong($"Mail:Port is {Port}. Set it to a port from 1 to 65535.");
        if (!MailboxAddress.TryParse(ParserOptions.Default, From, out var from) || !MailAddresses.IsAddress(from.Address))
            throw Wrong($"Mail:Host is set, but Mail:From is '{From}'. Set it to the address that mails come from, e.g. registry@example.org.");
        if (UserName is not null && string.IsNullOrEmpty(Password)) throw Wrong("Mail:UserName is set, but Mail:Password is empty. Set both or none.");
        if (UserName is not null && !UseTls && !IsThisMachine) throw Wrong("Mail:UserName is set and Mail:UseTls is false: the password would cross the network in clear. Set Mail:UseTls to true.");
        return this;
    }

    private bool IsThisMachine => Host is "localhost" or "127.0.0.1" or "::1";

    private delegate bool Parser<T>(string? text, out T value);

    private static T Parse<T>(IConfigurationSection section, string key, T otherwise, Parser<T> parse, string what)
        => string.IsNullOrWhiteSpace(section[key]) ? otherwise
            : parse(section[key], out var value) ? value
            : throw Wrong($"Mail:{key} is '{section[key]}'. Set it to {what}.");

    private static InvalidOperationException Wrong(string sentence) => new(sentence);
}
