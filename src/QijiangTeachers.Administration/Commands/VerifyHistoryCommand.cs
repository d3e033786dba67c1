using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Commands;

/// <summary>
/// <c>verify-history [--anchor 12:ab34cd56ab34cd56]</c>: recomputes the history, says what is fine and names what was
/// tampered with. The anchor is one that an earlier run printed: it must still be in the chain.
/// </summary>
internal sealed class VerifyHistoryCommand(HistoryGuard guard, HistoryFaultTexts words) : IConsoleCommand
{
    private const int Fine = 0, Tampered = 1;

    public string Name => "verify-history";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var options = new CommandWords(args, "--anchor");
        var anchor = HistoryAnchor.Parse(options.Find("--anchor"));
        if (options.Words.Count > 0 || (options.Has("--anchor") && anchor is null))
        {
            await output.WriteLineAsync("用法：verify-history [--anchor 区块号:校验值]，例如 --anchor 12:ab34cd56ab34cd56");
            return Tampered;
        }
        var result = await guard.VerifyAsync(anchor, finding => output.WriteLineAsync(LineOf(finding)), ct: ct);
        await output.WriteLineAsync($"核验了 {result.Blocks} 个区块、{result.Processes} 条记录、{result.Events} 项变更。");
        if (result.Loose > 0) await output.WriteLineAsync($"其中 {result.Loose} 条还没有入链，下次一并核验。");
        if (result.IsKeyDoubtful) await output.WriteLineAsync("没有一条记录的封印相符：请先检查主密钥（PersonalData:Key 或密钥文件）是不是写入这些记录时的那一个。");
        if (result.Last is { } last) await output.WriteLineAsync($"链尾 {last}。记在别处，以后用 --anchor {last} 核对，可发现整库被换回旧状态。");
        await output.WriteLineAsync(result.Faults == 0 ? "完好：未发现篡改。" : $"不完好：发现 {result.Faults} 处异常。");
        return result.Faults == 0 ? Fine : Tampered;
    }

    private string LineOf(HistoryFinding f)
    {
        var parts = new[]
        {
            f.At is { } at ? ChinaTime.ToChina(at).ToString("yyyy-MM-dd HH:mm:ss") : null, f.Kind is { } kind ? words.TitleOf(kind) : null, f.ActorName is { Length: > 0 } ? f.ActorName : null,
            f.ProcessId is { } id ? $"记录 {id}" : null, f.Block is { } block ? $"区块 {block}" : null,
        };
        return $"[异常] {string.Join(" · ", parts.Where(p => p is not null))}：{words.Of(f.Fault, f.Note)}";
    }
}
