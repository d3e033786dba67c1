using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Web.Tests;

/// <summary>Who tries too often is slowed down, and who tries what isn't allowed leaves a line in the log that names no person's data.</summary>
public sealed class GuardLogTests : IAsyncLifetime
{
    private readonly Logged _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task More_tries_of_a_password_than_a_minute_allows_are_refused_from_that_address_alone()
    {
        for (var i = 0; i < Logged.PerMinute; i++) (await TryAsync("nobody", "203.0.113.20")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        var refused = await TryAsync("nobody", "203.0.113.20");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("请等 1 分钟后再试");
        (await TryAsync("nobody", "203.0.113.21")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        _server.Lines.ShouldContain(l => l.Contains("203.0.113.20") && l.StartsWith("Warning: Too many tries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_name_is_logged_by_its_address_and_never_by_what_was_typed()
    {
        await TryAsync("My-Password-In-The-Wrong-Field", "203.0.113.22");
        _server.Lines.ShouldContain("Warning: An unknown name tried to log in from 203.0.113.22");
        _server.Lines.ShouldNotContain(l => l.Contains("My-Password"));
    }

    [Fact]
    public async Task What_somebody_may_not_do_is_logged_with_account_and_address()
    {
        var teacher = await _server.As("teacher");
        (await teacher.GetAsync("/api/app/processes?filter=张三")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var line = _server.Lines.Single(l => l.Contains(" may not GET /api/app/processes"));
        line.ShouldMatch("^Warning: Account [0-9a-f-]{36} may not GET /api/app/processes/?$");
    }

    [Fact]
    public async Task A_proxy_that_is_neither_address_nor_network_stops_the_start()
    {
        await using var server = new Logged("10.0.0.1;proxy.local");
        await Should.ThrowAsync<Exception>(async () => await server.InitializeAsync());
        server.Lines.ShouldContain(l => l.Contains("Security:Proxies: proxy.local is neither an address nor a network"));
    }

    private async Task<HttpResponseMessage> TryAsync(string userName, string from)
    {
        var client = _server.Stranger();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return await client.PostAsJsonAsync("/api/app/account/login", new { userName, password = "Nonsense-1" });
    }

    private sealed class Logged(string proxies = "10.0.0.1; 10.2.0.0/24") : RegistryServer
    {
        public const int PerMinute = 5;

        public ConcurrentQueue<string> Lines { get; } = [];

        protected override IReadOnlyDictionary<string, string> Settings
            => new Dictionary<string, string> { ["Security:LogInsPerMinute"] = $"{PerMinute}", ["Security:Proxies"] = proxies, ["Logging:LogLevel:QijiangTeachers"] = "Warning" };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(log => log.AddProvider(new Collector(Lines)));
        }
    }

    private sealed class Collector(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{logLevel}: {formatter(state, exception)}{exception?.Message}");

        public void Dispose() { }
    }
}
