using System.Threading.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Database;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Web.Tests;

/// <summary>What the server reads when it has started, ahead of the first visitor.</summary>
public sealed class WarmUpTests
{
    [Theory, EachDatabase]
    public async Task Every_page_is_read_once_the_server_listens(DatabaseProvider provider)
    {
        await using var server = new Warm(provider);
        await server.InitializeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        // A page that can't be read is a warning before this line.
        (await server.Log.Reader.ReadAsync(patience.Token)).ShouldMatch(@"^Debug: (\d+) of \1 pages were read ahead of visitors$");
    }

    private sealed class Warm(DatabaseProvider provider) : RegistryServer
    {
        public Channel<string> Log { get; } = Channel.CreateUnbounded<string>();

        protected override DatabaseProvider Provider => provider;
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["WarmUp"] = "true", ["Logging:LogLevel:QijiangTeachers.Web.Hosting.WarmUp"] = "Debug" };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(log => log.AddProvider(new Lines(Log)));
        }
    }

    /// <summary>Hands on what the warm-up logs.</summary>
    private sealed class Lines(Channel<string> log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Line(categoryName.EndsWith("WarmUp", StringComparison.Ordinal) ? log : null);

        public void Dispose() => log.Writer.TryComplete();

        private sealed class Line(Channel<string>? log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => log is not null;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
                => log?.Writer.TryWrite($"{logLevel}: {formatter(state, exception)}");
        }
    }
}
