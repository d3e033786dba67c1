using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>The application services as the modules register them, and the methods that only read.</summary>
internal static class AppServices
{
    private static readonly string[] ReadingVerbs = ["Get", "Find", "Search", "List", "Count", "Preview", "Export"];

    public static IReadOnlyList<Type> Contracts(IEnumerable<ServiceDescriptor> services)
        => [.. services.Select(s => s.ServiceType).Where(t => t.IsInterface && t.Name.EndsWith("AppService", StringComparison.Ordinal)).Distinct().OrderBy(t => t.FullName)];

    public static IEnumerable<MethodInfo> Readers(Type contract)
        => contract.GetInterfaces().Prepend(contract).SelectMany(t => t.GetMethods()).Where(m => ReadingVerbs.Any(v => m.Name.StartsWith(v, StringComparison.Ordinal)));

    /// <summary>The names that any list of the service's module sorts by; a name foreign to a list is refused before a query.</summary>
    public static IReadOnlyList<string> Sortings(Assembly module) =>
    [
        .. module.GetTypes().Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(SortMap<>))
            .SelectMany(f => ((IEnumerable)f.GetValue(null)!).Cast<string>()).Distinct().DefaultIfEmpty("id"),
    ];
}
