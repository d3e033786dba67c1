using Microsoft.SqlServer.Dac.Model;

namespace QijiangTeachers.SqlServer.Tests.Schema;

/// <summary>The registry's schema as SQL Server's own tools understand it, without a server.</summary>
internal static class SchemaModel
{
    /// <summary>A model of its own, to which a test may add procedures.</summary>
    public static TSqlModel Create()
    {
        // Set here too, so that no run of the tests sends anything anywhere.
        Environment.SetEnvironmentVariable("DACFX_TELEMETRY_OPTOUT", "1");
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in SchemaScript.Statements) model.AddObjects(statement);
        return model;
    }

    /// <summary>Every message counts: an unknown table is only a warning to DacFx.</summary>
    public static IReadOnlyList<string> Validate(TSqlModel model) => [.. model.Validate().Select(m => $"{m.Prefix}{m.Number} {m.Message}")];
}
