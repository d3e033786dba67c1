using System.Text.Json;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>What the commands print: exactly the names of the contract, numbers as numbers, nulls where nothing applies.</summary>
public sealed class ShapeTests : IDisposable
{
    private readonly CommandLineRegistry registry = new();

    public void Dispose() => registry.Dispose();

    [Fact]
    public void Import_prints_one_object_of_sheets_errors_and_warnings()
    {
        var roster = new Roster().WithFixedSchools();
        var wrong = roster.Teacher("T1", "职称=没有", "备用=x");
        var json = CommandLineRegistry.Parse(registry.RunProcess("import", RosterFiles.WriteFolder(roster, Path.Combine(registry.Folder, "csv")), "--json"));
        Names(json).ShouldBe(["sheets", "errors", "warnings"], ignoreOrder: true);
        foreach (var sheet in json.GetProperty("sheets").EnumerateArray())
            Names(sheet).ShouldBe(["sheet", "read", "created", "updated", "unchanged", "inError"], ignoreOrder: true);
        var error = json.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        Names(error).ShouldBe(["sheet", "row", "column", "value", "message", "remedy"], ignoreOrder: true);
        Names(json.GetProperty("warnings")[0]).ShouldBe(["sheet", "row", "column", "value", "message", "remedy"], ignoreOrder: true);
        error.GetProperty("sheet").GetString().ShouldBe(Sheets.Teacher);
        error.GetProperty("row").GetInt32().ShouldBe(wrong);
        error.GetProperty("column").GetString().ShouldBe("职称");
        error.GetProperty("value").GetString().ShouldBe("没有");
        error.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetProperty("remedy").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Import_without_json_prints_the_counts_of_each_sheet()
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1");
        var result = registry.RunProcess("import", RosterFiles.WriteFolder(roster, Path.Combine(registry.Folder, "csv")));
        result.ExitStatus.ShouldBe(0);
        result.Output.ShouldContain(Sheets.School);
        result.Output.ShouldContain(Sheets.Teacher);
    }

    [Fact]
    public void Indicators_prints_every_code_with_every_field()
    {
        var json = CommandLineRegistry.Parse(registry.Run("indicators", "--as-of", "2025-12-31", "--json"));
        Names(json).ShouldBe(["items"]);
        var items = json.GetProperty("items").EnumerateArray().ToList();
        items.Select(i => i.GetProperty("code").GetString()!).ShouldBe(Codes.All, ignoreOrder: true);
        foreach (var item in items)
        {
            string[] fields = ["code", "name", "value", "numerator", "denominator", "target", "unit", "asOf", "inclusive", "recognisedSince2021"];
            fields.Except(Names(item)).ShouldBeEmpty();
            Names(item).Except([.. fields, "path"]).ShouldBeEmpty("only path may be given beside them");
            item.GetProperty("asOf").GetString().ShouldBe("2025-12-31");
            item.GetProperty("name").GetString().ShouldNotBeNullOrWhiteSpace();
            item.GetProperty("target").ValueKind.ShouldBe(JsonValueKind.Number);
        }
    }

    [Theory]
    [InlineData("2023-06-30")]
    [InlineData("2025-12-31")]
    [InlineData("2028-01-01")]
    public void The_target_is_always_the_final_one(string asOf)
    {
        var items = CommandLineRegistry.Parse(registry.Run("indicators", "--as-of", asOf, "--json")).GetProperty("items").EnumerateArray()
            .ToDictionary(i => i.GetProperty("code").GetString()!, i => i.GetProperty("target").GetDecimal());
        items.ShouldBe(new Dictionary<string, decimal>
        {
            [Codes.District] = 1500,
            [Codes.Outstanding] = 250,
            [Codes.Educator] = 15,
            [Codes.Backbone] = 23.8m,
            [Codes.Dual] = 60,
            [Codes.Kindergarten] = 15,
            [Codes.Hours] = 100,
            [Codes.Rotation] = 10,
            [Codes.RotationBackbone] = 20,
        }, ignoreOrder: true);
    }

    [Fact]
    public void Indicators_without_a_date_are_of_today_and_the_servers_demo_option_is_ignored()
    {
        var json = CommandLineRegistry.Parse(registry.RunProcess("indicators", "--json", "--demo=false"));
        json.GetProperty("items")[0].GetProperty("asOf").GetString().ShouldBe(Reference.China.Today.ToString("yyyy-MM-dd"));
        registry.Indicators(Reference.China.Today)[Codes.Backbone].Denominator.ShouldBe(0, "no demo data");
    }

    [Fact]
    public void People_prints_the_figures_people_with_a_reason_for_each()
    {
        var roster = new Roster().WithFixedSchools();
        roster.Teacher("T1", "姓名=甲");
        roster.Title("T1");
        roster.Teacher("T2", "姓名=乙");
        registry.Import(roster);
        var numerator = registry.PeopleJson(Codes.Backbone, new(2025, 6, 9), "numerator");
        Names(numerator).ShouldBe(["totalCount", "items"], ignoreOrder: true);
        numerator.GetProperty("totalCount").GetInt32().ShouldBe(1);
        var item = numerator.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        Names(item).ShouldBe(["teacherNo", "name", "school", "counts", "reason"], ignoreOrder: true);
        (item.GetProperty("teacherNo").GetString(), item.GetProperty("name").GetString(), item.GetProperty("counts").GetBoolean()).ShouldBe(("T1", "甲", true));
        item.GetProperty("school").GetString()!.ShouldContain($"学校{Fixed.Primary}");
        item.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();

        var denominator = registry.PeopleJson(Codes.Backbone, new(2025, 6, 9), "denominator");
        denominator.GetProperty("totalCount").GetInt32().ShouldBe(2);
        denominator.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("teacherNo").GetString()!, i => i.GetProperty("counts").GetBoolean())
            .ShouldBe(new Dictionary<string, bool> { ["T1"] = true, ["T2"] = false }, ignoreOrder: true);
    }

    [Fact]
    public void People_of_many_are_all_listed()
    {
        var roster = new Roster().WithFixedSchools();
        for (var i = 0; i < 150; i++)
            roster.Teacher($"T{i:000}");
        registry.Import(roster);
        var people = registry.PeopleJson(Codes.Backbone, new(2025, 6, 9), "denominator");
        people.GetProperty("totalCount").GetInt32().ShouldBe(150);
        people.GetProperty("items").GetArrayLength().ShouldBe(150);
    }

    private static List<string> Names(JsonElement json) => [.. json.EnumerateObject().Select(p => p.Name)];
}
