using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>Who uploads a file hears what became of it; that it was tried never sounds as if it were imported.</summary>
public abstract class ImportMessageTests(ImportServer server)
{
    [Fact]
    public async Task The_dry_run_and_the_import_are_told_to_who_uploaded_the_file_alone()
    {
        var hr = await Importing.As(server, "hr");
        var tried = await hr.TryAsync(RosterFile.Csv("学时.csv", RosterFile.Hours("A001", 2) + "\nT999,无人,校级,6,2024-05-06,2024-05-06"));
        (await ToldAsync(hr.Client, tried.Id)).ShouldBe(["“学时.csv”试导入完成，1 处错误。还没有写入任何数据，请查看后确认。"]);
        await hr.ConfirmAsync(tried);
        await hr.RunAsync();
        (await ToldAsync(hr.Client, tried.Id)).ShouldBe(
            ["“学时.csv”已导入：新增 2 行，更新 0 行，有错未写入 1 行。", "“学时.csv”试导入完成，1 处错误。还没有写入任何数据，请查看后确认。"], ignoreOrder: true);
        foreach (var other in new[] { "clerk", "trainer", "operator" }) (await ToldAsync(await server.As(other), tried.Id)).ShouldBeEmpty(other);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(HttpClient client, Guid import)
        => [.. (await client.GetFromJsonAsync<JsonElement>("/api/app/messages?maxResultCount=1000")).GetProperty("items").EnumerateArray()
            .Where(m => m.GetProperty("path").GetString() == $"/imports/{import}").Select(m => m.GetProperty("text").GetString()!)];
}

public sealed class ImportMessageTestsOnSqlite(ImportServer server) : ImportMessageTests(server), IClassFixture<ImportServer>;

public sealed class ImportMessageTestsOnPostgreSql(PostgreSqlImportServer server) : ImportMessageTests(server), IClassFixture<PostgreSqlImportServer>;
