using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Erasing;

namespace QijiangTeachers.Staff.Commands;

/// <summary><c>repeat-erasures</c>: erases again whom a restored database knows and the list of erasures doesn't want.</summary>
internal sealed class RepeatErasuresCommand(ErasureList list, TeacherEraser eraser, IErasedSpace space, ErrorTexts texts) : IConsoleCommand
{
    public string Name => "repeat-erasures";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var returned = await list.ReturnedAsync(ct);
        foreach (var (id, basis) in returned) await eraser.EraseAsync(id, basis, ct);
        if (returned.Count > 0) await space.CleanAsync(ct);
        await output.WriteLineAsync(string.Format(null, texts.Of("ErasuresRepeated"), returned.Count));
        return 0;
    }
}
