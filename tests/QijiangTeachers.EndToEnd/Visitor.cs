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
        page.RequestFailed += (_, request) => _complaints.Add($"request failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => { if (response.Status >= 400) _complaints.Add($"{response.Status}: {response.Url}"); };
    }

    public IPage Page { get; }

    public static int HeightOf(int width) => width == Phone ? 844 : 900;

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
