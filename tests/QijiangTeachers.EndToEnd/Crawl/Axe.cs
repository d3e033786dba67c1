using Deque.AxeCore.Commons;

namespace QijiangTeachers.EndToEnd.Crawl;

/// <summary>Deque's checks of accessibility, run inside the page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The rows of a table are alike: the first few stand for all, which makes a long table's page ten times as quick.
    private const string Run = """
        async () => {
          const result = await axe.run({ exclude: [['tbody tr:nth-child(n+7)']] }, { resultTypes: ['violations'] });
          return result.violations.map(v => `axe ${v.id} (${v.impact}): ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join('; ')}`);
        }
        """;

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
