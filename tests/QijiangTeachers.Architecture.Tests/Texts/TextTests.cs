using System.Text.Json;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Architecture.Tests.Texts;

public sealed partial class TextTests
{
    private static readonly ModuleSet Modules = new(ModuleLoader.Load(typeof(Web.WebModule)));

    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        ModuleAssemblies.All.Sum(a => AllTexts.Of(a, "zh-Hans").Count).ShouldBeGreaterThan(100);
        foreach (var module in ModuleAssemblies.All)
        {
            var (chinese, english) = (AllTexts.Of(module, "zh-Hans"), AllTexts.Of(module, "en"));
            chinese.Keys.Except(english.Keys).ShouldBeEmpty($"Add these keys to Texts/en.json of {module.GetName().Name}.");
            english.Keys.Except(chinese.Keys).ShouldBeEmpty($"Add these keys to Texts/zh-Hans.json of {module.GetName().Name}.");
            foreach (var (key, text) in chinese)
                AllTexts.Placeholders(english[key]).ShouldBe(AllTexts.Placeholders(text), ignoreOrder: true, $"{key}: both languages must fill the same placeholders.");
        }
    }

    [Fact]
    public void Every_text_that_a_page_or_service_asks_for_exists()
    {
        var asked = Source.All.SelectMany(f => Asked().Matches(f.Text).Select(m => (f.Path, Key: m.Groups["key"].Value))).ToList();
        asked.Count.ShouldBeGreaterThan(20);
        asked.Where(a => AllTexts.Catalogue.Find(a.Key) is null).Select(a => $"{a.Path}: {a.Key}").ShouldBeEmpty("Add the key to Texts/zh-Hans.json and Texts/en.json of the module.");
    }

    [Fact]
    public void Every_text_is_used()
    {
        var source = string.Join('\n', Source.All.Select(f => f.Text));
        var beginnings = Interpolated().Matches(source).Select(m => m.Groups["text"].Value).Where(b => b.Length > 3 || b.EndsWith(':')).ToHashSet();
        var unused = from module in ModuleAssemblies.All
                     from key in AllTexts.Of(module, "zh-Hans").Keys
                     where !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal))
                     select $"{module.GetName().Name}: {key}";
        unused.ShouldBeEmpty("Remove the key from both languages, or use it.");
    }

    [Fact]
    public void Every_process_event_and_permission_has_its_name_in_both_languages()
    {
        var (processes, permissions) = (new ProcessCatalogue(Modules), new PermissionCatalogue(Modules));
        var keys = processes.Processes.Select(k => $"Process:{k}").Concat(processes.Events.Keys.Select(n => $"Event:{n}"))
            .Concat(permissions.All.Select(p => $"Permission:{p.Name}")).Concat(permissions.Groups.Select(g => $"Permission:{g.Name}"))
            .Concat(permissions.ApiScopes.Select(s => $"ApiScope:{s.Name}")).Concat(RoleNames.All.Select(r => $"Role:{r}")).ToList();
        keys.Count.ShouldBeGreaterThan(50);
        foreach (var culture in TextCatalogue.Cultures)
        {
            var known = ModuleAssemblies.All.SelectMany(a => AllTexts.Of(a, culture).Keys).ToHashSet();
            keys.Where(k => !known.Contains(k)).ShouldBeEmpty($"Add these keys to Texts/{culture}.json of their module.");
        }
    }

    [Fact]
    public void Lines_of_the_time_line_are_filled_from_values_that_their_event_has()
    {
        var events = new ProcessCatalogue(Modules).Events;
        var lines = ModuleAssemblies.All.SelectMany(m => AllTexts.Of(m, "zh-Hans")).Where(t => t.Key.StartsWith("Line:", StringComparison.Ordinal) || t.Key.StartsWith("Detail:", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(15);
        foreach (var (key, text) in lines)
        {
            var name = key[(key.IndexOf(':') + 1)..];
            events.Keys.ShouldContain(name, $"{key}: no module registers this event.");
            var values = events[name].GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToList();
            AllTexts.Placeholders(text).ShouldBeSubsetOf(values, $"{key}: a part with a value that the event lacks is never shown.");
        }
    }

    [GeneratedRegex(@"\b(?:T|L|texts|localizer|words)\[""(?<key>[^""{]+)""[,\]]")]
    private static partial Regex Asked();

    // A key put together at run time: $"Process:{kind}", Prefix + "0001", T["Reason:" + name].
    [GeneratedRegex(@"""(?<text>[\w.:]+)(?:\{|""\s*\+|"";)")]
    private static partial Regex Interpolated();
}
