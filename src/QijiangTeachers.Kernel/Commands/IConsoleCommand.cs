namespace QijiangTeachers.Kernel.Commands;

/// <summary>
/// A command of the executable: <c>dotnet run --project src/QijiangTeachers.Web -- {Name} …</c>. It runs as the
/// application itself; standard output holds its answer and nothing else, logs go to standard error.
/// </summary>
public interface IConsoleCommand
{
    string Name { get; }

    /// <summary>Whether the database is made and brought up to date before it runs.</summary>
    bool NeedsDatabase => true;

    /// <param name="args">What follows the name.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit status.</returns>
    Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct);
}
