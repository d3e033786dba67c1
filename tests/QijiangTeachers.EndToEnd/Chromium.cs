namespace QijiangTeachers.EndToEnd;

/// <summary>The machine's own Chromium; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').SelectMany(folder => Names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium and a Chinese font. Install them, e.g.: sudo apt-get install chromium fonts-noto-cjk");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>A browser of one's own, logged in unless <paramref name="user"/> is null.</summary>
    public async Task<Visitor> VisitAsync(DemoServer server, string? user, int width = Visitor.Desk, bool javaScript = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = server.ClientOptions.BaseAddress.ToString(), Locale = "zh-CN", JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = Visitor.HeightOf(width) },
        });
        if (user is not null)
        {
            var answer = await context.APIRequest.PostAsync("/api/app/account/login", new() { DataObject = new { userName = user, password = server.PasswordOf(user) } });
            answer.Ok.ShouldBeTrue($"{user} can't log in: {await answer.TextAsync()}");
        }
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
