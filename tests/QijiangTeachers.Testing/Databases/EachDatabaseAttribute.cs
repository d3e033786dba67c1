using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace QijiangTeachers.Testing.Databases;

/// <summary>
/// Runs a theory once per database: <c>[Theory, EachDatabase]</c> on a method whose first parameter is a
/// <see cref="Database.DatabaseProvider"/>; values given here follow it, as with InlineData.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseAttribute(params object?[] values) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([.. OnDatabases.Wanted.Select(provider => new TheoryDataRow([provider, .. values]))]);
}
