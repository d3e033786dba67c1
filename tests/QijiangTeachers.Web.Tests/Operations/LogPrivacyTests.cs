using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Web.Tests.Import;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>Logs are read by those who run the system: nobody's name, number or secret is in them, in text, value or exception.</summary>
public sealed class LogPrivacyTests(LogPrivacyTests.Logged server) : IClassFixture<LogPrivacyTests.Logged>
{
    private const string Name = "嵇望舒", Phone = "13912345678", WrongPassword = "Not-The-Password-7";
    private static readonly string IdNumber = InventedIdentity.Number(new(1985, 3, 4), 77, Sex.Female);

    [Fact]
    public async Task Log_ins_imports_and_failures_leave_no_personal_data_in_the_log()
    {
        var (stranger, hr) = (server.Stranger(), await Importing.As(server, "hr"));
        (await stranger.PostAsJsonAsync("/api/app/account/login", new { userName = Name, password = WrongPassword })).IsSuccessStatusCode.ShouldBeFalse();
        (await stranger.PostAsJsonAsync("/api/app/account/login", new { userName = "teacher", password = WrongPassword })).IsSuccessStatusCode.ShouldBeFalse();

        var file = RosterFile.Csv("教师.csv", $"教师编号,姓名,身份证号,手机,学校编码,教师类别,用工形式,到校日期,在职状态\nT501,{Name},{IdNumber},{Phone},2150000001,专任教师,在编,2015-09-01,在职\nT502,{Name},{IdNumber}9,{Phone}1,2150000001,专任教师,在编,2015-09-01,在职");
        (await hr.ImportAsync(file)).Sheets.ShouldBe(["教师 2 1 0 0 1"]);
        server.Between = (_, _) => throw new InvalidOperationException("broken on purpose");
        await hr.TryAsync(RosterFile.Csv("教师.csv", RosterFile.Teachers("2150000001", 3, first: 600).Replace("郑新", Name, StringComparison.Ordinal)));
        server.Between = null;

        await using (var scope = server.SystemScope())
            await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database.ExecuteSqlRawAsync("ALTER TABLE Staff_Teacher RENAME TO Elsewhere");
        (await hr.Client.GetAsync($"/api/app/teachers?filter={Uri.EscapeDataString(Name)}")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        var log = string.Join('\n', server.Lines);
        log.ShouldContain("broken on purpose");
        log.ShouldContain("no such table: Staff_Teacher");
        foreach (var secret in new[] { Name, Uri.EscapeDataString(Name), IdNumber, Phone, "欧阳", "郑新", WrongPassword, TestDistrict.Password, "qijiang.session" })
            log.ShouldNotContain(secret);
    }

    /// <summary>Keeps what is logged at the product's own levels.</summary>
    public sealed class Logged : ImportServer
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings => base.Settings.Append(new("Logging:LogLevel:Default", "Information")).ToDictionary();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(log => log.ClearProviders().AddProvider(new Provider(Lines)));
        }
    }

    private sealed class Provider(ConcurrentQueue<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Line(categoryName, lines);

        public void Dispose()
        {
        }
    }

    private sealed class Line(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{category} scope {Values(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {Values(state)} {exception}");

        private static string Values(object? state)
            => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(", ", values.Select(v => $"{v.Key}={v.Value}")) : $"{state}";
    }
}
