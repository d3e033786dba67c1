using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>
/// Arguments with which a reader can be called without knowing it: every parameter and every property of an input takes
/// each of its sample values once, while the others keep their default.
/// </summary>
internal sealed class SampleArguments(IReadOnlyList<Guid> ids, IReadOnlyList<string> sortings)
{
    private static readonly DateOnly Day = new(2025, 12, 31);

    public IEnumerable<object?[]> For(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var first = parameters.Select(p => p.HasDefaultValue ? p.DefaultValue ?? Empty(p.ParameterType) : Values(p.ParameterType, p.Name!).First()).ToArray();
        yield return first;
        for (var i = 0; i < parameters.Length; i++)
            foreach (var value in Values(parameters[i].ParameterType, parameters[i].Name!))
            {
                var call = (object?[])first.Clone();
                call[i] = value;
                yield return call;
            }
    }

    private IEnumerable<object?> Values(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Guid)) return ids.Cast<object?>();
        if (plain == typeof(string) && name.Equals("code", StringComparison.OrdinalIgnoreCase)) return [.. Indicators.Domain.IndicatorCodes.All];
        if (plain == typeof(string)) return name.Equals("sorting", StringComparison.OrdinalIgnoreCase) ? sortings.SelectMany(s => new[] { s, s + " desc" }) : ["a"];
        if (plain == typeof(bool)) return [true, false];
        if (plain == typeof(int) || plain == typeof(long) || plain == typeof(decimal)) return [Convert.ChangeType(1, plain)];
        if (plain == typeof(DateOnly)) return [Day];
        if (plain == typeof(DateTime)) return [Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)];
        if (plain == typeof(CancellationToken)) return [CancellationToken.None];
        if (plain == typeof(Stream)) return [new MemoryStream()];
        if (plain.IsEnum) return Enum.GetValues(plain).Cast<object?>();
        if (ElementOf(plain) is { } element) return [Fit(plain, ListOf(element, Values(element, name).First()))];
        return plain.IsClass ? Inputs(plain) : [Empty(plain)];
    }

    private IEnumerable<object?> Inputs(Type type)
    {
        yield return Create(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            foreach (var value in Values(property.PropertyType, property.Name))
            {
                var input = Create(type);
                property.SetValue(input, value);
                yield return input;
            }
    }

    private object Create(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is not null) return Filled(Activator.CreateInstance(type)!);
        var constructor = type.GetConstructors().MinBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type.Name} can't be made for a trial call; give SampleArguments a value of this type.");
        return constructor.Invoke([.. constructor.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : Values(p.ParameterType, p.Name!).First())]);
    }

    // Endpoints and forms refuse an input without what it requires: a service never sees one.
    private object Filled(object input)
    {
        foreach (var property in input.GetType().GetProperties().Where(p => p.CanWrite && p.IsDefined(typeof(RequiredAttribute)) && p.GetValue(input) is null))
            property.SetValue(input, Values(property.PropertyType, property.Name).First());
        return input;
    }

    private static object Fit(Type type, object array) => type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, array)!;

    private static Type? ElementOf(Type type)
        => type.IsArray ? type.GetElementType() : type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])) ? type.GetGenericArguments()[0] : null;

    private static Array ListOf(Type element, object? value)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(value, 0);
        return array;
    }

    private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
