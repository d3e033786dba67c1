using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Architecture.Tests.Code;

public sealed partial class VisibilityTests
{
    private static readonly string[] Modules = ["Administration", "Notifications", "Staff", "Training", "Credentials", "Cultivation", "Rotation", "Indicators"];

    private static readonly IReadOnlyList<Type> Public =
        [.. ModuleAssemblies.All.Where(a => Modules.Contains(ModuleAssemblies.ShortName(a))).SelectMany(a => a.GetExportedTypes()).Where(t => !t.IsNested && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))];

    private static readonly HashSet<string> Used = TypesUsedElsewhere();

    private static readonly HashSet<Type> Parameters = TypesOfParameters();

    [Fact]
    public void Only_contracts_domain_permissions_and_the_module_class_are_public()
    {
        Public.Count.ShouldBeGreaterThan(50);
        Public.Where(t => !MayBePublic(t)).Select(t => t.FullName)
            .ShouldBeEmpty("Make it internal sealed: dependants use a module's Domain, its Application contracts, its sets and its permissions (design §1), and no other module uses this.");
    }

    [Fact]
    public void Application_services_are_reached_by_their_contract()
    {
        var services = ModuleAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.Name.EndsWith("AppService", StringComparison.Ordinal)).ToList();
        services.ShouldNotBeEmpty();
        services.Where(t => t.IsPublic || !t.IsSealed || t.GetInterface("I" + t.Name) is null).Select(t => t.FullName)
            .ShouldBeEmpty("Make it internal sealed and let it implement a public I<Name>.");
    }

    [Fact]
    public void A_file_holds_one_public_type_or_a_family_of_records()
    {
        var files = Source.Code.Where(f => f.Lines.Count(l => PublicType().IsMatch(l)) > 1).ToList();
        files.ShouldNotBeEmpty();
        files.Where(f => f.Lines.Select(l => PublicType().Match(l)).Any(m => m.Success && m.Groups["kind"].Value is not ("record" or "record struct" or "interface" or "enum"))).Select(f => f.Path)
            .ShouldBeEmpty("Give each public class a file of its own name; only records, interfaces and enums that tell one story may share one.");
    }

    [Fact]
    public void A_public_type_is_found_in_the_file_of_its_name()
    {
        var wrong = from file in Source.Code
                    let names = file.Lines.Select(l => PublicType().Match(l)).Where(m => m.Success).Select(m => m.Groups["name"].Value).ToList()
                    let stem = Path.GetFileName(file.Path).Split('.')[0].Split('{')[0]
                    where names.Count == 1 && names[0] != stem
                    select $"{file.Path}: {names[0]}";
        wrong.ShouldBeEmpty("Rename the file or the type.");
    }

    // What isn't a module's own contract may still serve the modules above and the host; nobody else's tests count.
    private static bool MayBePublic(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(2) switch
    {
        "Domain" or "Application" or "Import" => true,
        null => type.Name.EndsWith("Module", StringComparison.Ordinal) || type.Name.EndsWith("Permissions", StringComparison.Ordinal) || IsUsedElsewhere(type),
        "Persistence" => type.Name.EndsWith("Sets", StringComparison.Ordinal) || IsUsedElsewhere(type),
        _ => typeof(IComponent).IsAssignableFrom(type) || type.Name == "_Imports" || Parameters.Contains(type) || IsUsedElsewhere(type),
    };

    // Constants leave no trace in the assembly that uses them.
    private static bool IsUsedElsewhere(Type type) => Used.Contains(type.FullName!) || type.GetFields().Any(f => f.IsLiteral);

    // Razor makes every component public and its parameters with it; the compiler then wants their types public too.
    private static HashSet<Type> TypesOfParameters()
        => [.. ModuleAssemblies.All.SelectMany(a => a.GetExportedTypes()).Where(t => typeof(IComponent).IsAssignableFrom(t))
            .SelectMany(t => t.GetProperties()).Where(p => p.IsDefined(typeof(ParameterAttribute), inherit: true)).SelectMany(p => WithArguments(p.PropertyType))];

    private static IEnumerable<Type> WithArguments(Type type)
        => type.HasElementType ? WithArguments(type.GetElementType()!) : [type, .. type.GetGenericArguments().SelectMany(WithArguments)];

    private static HashSet<string> TypesUsedElsewhere()
    {
        var used = new HashSet<string>();
        foreach (var assembly in ModuleAssemblies.All)
        {
            using var file = new PEReader(File.OpenRead(assembly.Location));
            var metadata = file.GetMetadataReader();
            foreach (var type in metadata.TypeReferences.Select(metadata.GetTypeReference))
                used.Add($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
        }
        return used;
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref) )*(?<kind>class|record struct|record|interface|enum|struct) (?<name>\w+)")]
    private static partial Regex PublicType();
}
