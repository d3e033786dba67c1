#pragma warning disable EF1001 // see CapturingQueryCompiler
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace QijiangTeachers.Testing.SqlServer;

/// <summary>
/// What SQL Server would have been asked: every query that runs on a test's database is translated for SQL Server too. The
/// texts are collected in this process and, where <c>QIJIANG_TSQL_FOLDER</c> is set, in files, so that the last test
/// project can check what all the others ran.
/// </summary>
public static class TSqlCapture
{
    /// <summary>Names the folder; set by test.sh.</summary>
    public const string FolderVariable = "QIJIANG_TSQL_FOLDER";

    private static readonly string? Folder = Environment.GetEnvironmentVariable(FolderVariable);
    private static readonly ConcurrentDictionary<string, byte> Seen = new();
    private static readonly ConcurrentDictionary<string, byte> Shapes = new();

    public static bool IsOn { get; private set; } = !string.IsNullOrEmpty(Folder);

    /// <summary>The commands as text, with the declarations of their parameters.</summary>
    public static IReadOnlyCollection<string> Commands => [.. Seen.Keys];

    /// <summary>Queries that can't be translated for SQL Server, with the reason.</summary>
    public static ConcurrentBag<string> Failures { get; } = [];

    public static void SwitchOn() => IsOn = true;

    /// <summary>Listens to the queries of a test's context, if anybody wants them.</summary>
    public static void Attach(DbContextOptionsBuilder builder)
    {
        if (IsOn) builder.ReplaceService<IQueryCompiler, CapturingQueryCompiler>();
    }

    internal static void Record(Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var text = ExpressionPrinter.Print(query);
        // SQLite's own catalogue is asked in raw SQL by what is written for SQLite alone.
        if (text.Contains("sqlite_", StringComparison.Ordinal) || !IsNew(text, parameters)) return;
        try
        {
            foreach (var command in TSqlTranslator.Translate(query, parameters)) Keep(command, "sql");
        }
        catch (Exception e)
        {
            var failure = $"{e.Message}{Environment.NewLine}{text}";
            Failures.Add(failure);
            Keep(failure, "failed");
        }
    }

    // The same query with the same parameters missing, and as many values in lists, is the same text; the other database of a test asks it again.
    private static bool IsNew(string text, IReadOnlyDictionary<string, object?> parameters)
        => Shapes.TryAdd($"{text}{string.Join(',', parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{p.Value?.GetType()}:{(p.Value as System.Collections.ICollection)?.Count}"))}", 0);

    private static void Keep(string text, string extension)
    {
        if (extension == "sql" && !Seen.TryAdd(text, 0)) return;
        if (string.IsNullOrEmpty(Folder)) return;
        Directory.CreateDirectory(Folder);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
        File.WriteAllText(Path.Combine(Folder, $"{name}.{extension}"), text);
    }
}
