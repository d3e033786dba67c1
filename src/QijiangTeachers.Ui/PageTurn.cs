namespace QijiangTeachers.Ui;

/// <summary>
/// The parts of a page share one database context, which answers one question at a time: they load one after another.
/// </summary>
internal sealed class PageTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task RunAsync(Func<Task> load)
    {
        await _turn.WaitAsync();
        try
        {
            await load();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
