using System.Collections;
using System.Reflection;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Architecture.Tests.Texts;

/// <summary>Every refusal says in both languages what happened and fills what it promises to fill.</summary>
public sealed class ErrorTextTests
{
    private static readonly IReadOnlyList<MethodInfo> Factories =
        [.. ModuleAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(m => !m.IsPrivate && typeof(BusinessException).IsAssignableFrom(m.ReturnType))];   // a private one helps those

    [Fact]
    public void Every_code_has_a_text_in_both_languages_whose_placeholders_are_filled()
    {
        Factories.Count.ShouldBeGreaterThan(15);
        var wrong = from factory in Factories
                    let refusal = Make(factory)
                    from culture in TextCatalogue.Cultures
                    from complaint in Complaints(refusal, factory.DeclaringType!.Assembly, culture)
                    select $"{factory.DeclaringType!.Name}.{factory.Name} ({refusal.Code}, {culture}): {complaint}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_code_stands_for_one_refusal()
        => Factories.Select(f => (f.DeclaringType, f.Name, Make(f).Code)).GroupBy(f => f.Code).Where(g => g.DistinctBy(f => f.Name).Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(f => f.Name))}").ShouldBeEmpty("Give each refusal a code of its own.");

    private static IEnumerable<string> Complaints(BusinessException refusal, Assembly module, string culture)
    {
        if (!refusal.Code.StartsWith($"QijiangTeachers.{ModuleAssemblies.ShortName(module)}:", StringComparison.Ordinal)) yield return "the code must begin with the name of its module.";
        if (!AllTexts.Of(module, culture).TryGetValue(refusal.Code, out var text))
        {
            yield return $"add the text to Texts/{culture}.json.";
            yield break;
        }
        foreach (var name in AllTexts.Placeholders(text).Except(refusal.Data.Cast<DictionaryEntry>().Select(d => (string)d.Key)))
            yield return $"nothing fills {{{name}}}; use WithData(\"{name}\", …).";
    }

    private static BusinessException Make(MethodInfo factory) => (BusinessException)factory.Invoke(null, [.. factory.GetParameters().Select(p => Sample(p.ParameterType))])!;

    private static readonly DateOnly Day = new(2025, 9, 1);

    // Days that have a day before and after.
    private static object? Sample(Type type)
        => type == typeof(DateOnly) ? Day : type == typeof(EffectivePeriod) ? new EffectivePeriod(Day, Day.AddYears(1))
        : type == typeof(string) ? "某" : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsGenericType && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0) : type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
