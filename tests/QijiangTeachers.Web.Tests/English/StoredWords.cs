using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.English;

/// <summary>What people entered, read from the database: names, subjects, sources. It stays as it is in every language.</summary>
internal sealed partial class StoredWords
{
    // Entered in both languages.
    private static readonly string[] Translated = [$"{nameof(IndicatorDefinition)}.{nameof(IndicatorDefinition.Name)}"];

    private readonly IReadOnlyList<string> _words;

    private StoredWords(IReadOnlyList<string> words) => _words = words;

    public static async Task<StoredWords> ReadAsync(RegistryDbContext db)
    {
        var words = new HashSet<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null))
            foreach (var property in type.GetProperties().Where(p => p.ClrType == typeof(string) && !Translated.Contains($"{type.ClrType.Name}.{p.Name}")))
                words.UnionWith(await db.Database.SqlQueryRaw<string>(Select(type, property)).ToListAsync());
        // What a request asks for is entered, and kept as it was.
        foreach (var payload in await db.Set<Request>().Select(r => r.Payload).ToListAsync())
            words.UnionWith(JsonDocument.Parse(payload).RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!));
        return new([.. words.Where(IsChinese).OrderByDescending(w => w.Length)]);
    }

    /// <summary>The texts that hold Chinese of the application's own.</summary>
    public IReadOnlyList<string> Foreign(IEnumerable<string> texts)
        => [.. texts.Distinct().Where(t => IsChinese(_words.Aggregate(t, (rest, word) => IsChinese(rest) ? rest.Replace(word, "", StringComparison.Ordinal) : rest)))];

    private static string Select(IEntityType type, IProperty property)
        => $"SELECT DISTINCT \"{property.GetColumnName()}\" AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"{property.GetColumnName()}\" IS NOT NULL";

    private static bool IsChinese(string text) => Chinese().IsMatch(text);

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}，。；：、（）]")]
    private static partial Regex Chinese();
}
