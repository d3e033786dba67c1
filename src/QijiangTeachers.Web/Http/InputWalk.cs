using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// Finds what JSON can say and no input means: U+0000 in a text (PostgreSQL can't store one), a number that no value of a
/// choice has, nothing where the type says that there is something.
/// </summary>
internal static class InputWalk
{
    private const int Deepest = 8;
    private static readonly ConcurrentDictionary<Type, Member[]> s_members = new();

    /// <summary>Inputs are records; services aren't.</summary>
    public static bool IsInput(Type type) => type.Namespace?.StartsWith("QijiangTeachers.", StringComparison.Ordinal) == true && type.GetMethod("<Clone>$") is not null;

    public static IEnumerable<FieldError> FaultsOf(object input) => Of(input, "", Deepest);

    private static IEnumerable<FieldError> Of(object input, string path, int depth)
        => s_members.GetOrAdd(input.GetType(), MembersOf).SelectMany(m => OfValue(m.Property.GetValue(input), m.Nullability, path + m.Property.Name, depth));

    private static IEnumerable<FieldError> OfValue(object? value, NullabilityInfo? nullability, string path, int depth) => value switch
    {
        null => nullability?.WriteState == NullabilityState.NotNull ? [new(path, "Input:Null")] : [],
        string text => text.Contains('\0', StringComparison.Ordinal) ? [new(path, "Input:NulCharacter")] : [],
        Enum choice => Enum.IsDefined(choice.GetType(), choice) ? [] : [new(path, "Input:UnknownValue", ("Value", choice))],
        IEnumerable list => list.Cast<object?>().SelectMany((item, i) => OfValue(item, ElementOf(nullability), $"{path}[{i}]", depth)),
        _ when depth > 0 && IsInput(value.GetType()) => Of(value, path + ".", depth - 1),
        _ => [],
    };

    private static NullabilityInfo? ElementOf(NullabilityInfo? list) => list?.ElementType ?? list?.GenericTypeArguments.FirstOrDefault();

    private static Member[] MembersOf(Type type)
    {
        var context = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0).Select(p => new Member(p, context.Create(p)))];
    }

    private sealed record Member(PropertyInfo Property, NullabilityInfo Nullability);
}
