namespace QijiangTeachers.EndToEnd;

/// <summary>One person's browser with one page, which remembers what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const int Desk = 1440;
    public const int Phone = 390;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type == "error") _complaints.Add($"console: {message.Text}"); };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
        // The browser itself aborts what a click has made needless.
        page.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") _complaints.Add($"request failed: {request.Url} {request.Failure}"); };
        page.Response += (_, response) => { if (response.Status >= 400) _complaints.Add($"{response.Status}: {response.Url}"); };
    }

    public IPage Page { get; }

    public static int HeightOf(int width) => width == Phone ? 844 : 900;

    /// <summary>Goes to an address of ours.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses the button or link of this name in the page's main part.</summary>
    public Task PressAsync(string name) => Page.Locator("main, .log-in").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of this name in the page's main part.</summary>
    public Task FollowAsync(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>Fills the form's field of this property.</summary>
    public Task FillAsync(string field, string value) => Page.Locator($"[name='Input.{field}']").FillAsync(value);

    /// <summary>Takes one of a field's few choices, shown as buttons.</summary>
    public Task ChooseAsync(string field, string text)
        => Page.Locator("label.choice").Filter(new() { HasText = text, Has = Page.Locator($"input[name='Input.{field}']") }).Locator("input").CheckAsync();

    /// <summary>Waits until the text is seen in the page's main part.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Page.Locator("main, .log-in").GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    public Task ResizeAsync(int width) => Page.SetViewportSizeAsync(width, HeightOf(width));

    /// <summary>What went wrong since the last time.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        string[] complaints = [.. _complaints];
        _complaints.Clear();
        return complaints;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
