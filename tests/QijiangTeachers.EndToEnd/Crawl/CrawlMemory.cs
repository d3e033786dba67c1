namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>What one visitor has looked at and the next need not.</summary>
internal sealed class CrawlMemory
{
    /// <summary>The kinds of pages with a query: filters, tabs.</summary>
    public HashSet<string> Variants { get; } = [];

    /// <summary>Page and width.</summary>
    public HashSet<string> Accessible { get; } = [];
    public HashSet<string> WithoutScript { get; } = [];
}
