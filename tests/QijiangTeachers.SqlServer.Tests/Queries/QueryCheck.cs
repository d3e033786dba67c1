using Microsoft.SqlServer.Dac.Model;
using QijiangTeachers.SqlServer.Tests.Schema;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>Puts commands into procedures of one model, so that every name in them is looked up, and complains about what isn't SQL Server's.</summary>
internal static class QueryCheck
{
    public static IReadOnlyList<string> Complaints(IEnumerable<string> commands)
    {
        using var model = SchemaModel.Create();
        var complaints = new List<string>();
        var procedures = new List<string>();
        foreach (var command in commands)
        {
            foreach (var complaint in QueryLint.Check(TSql.Parse(command))) complaints.Add($"{complaint}{Environment.NewLine}{command}");
            model.AddObjects($"CREATE PROCEDURE [dbo].[q{procedures.Count}] AS BEGIN{Environment.NewLine}{command}{Environment.NewLine}END");
            procedures.Add(command);
        }
        complaints.AddRange(model.Validate().Select(m => $"{m.Prefix}{m.Number} {m.Message}{Environment.NewLine}{CommandOf(m, procedures)}"));
        return complaints;
    }

    private static string CommandOf(DacModelMessage message, List<string> procedures)
    {
        var start = message.Message.IndexOf("[q", StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.Message.IndexOf(']', start);
        return end > 0 && int.TryParse(message.Message[(start + 2)..end], out var n) && n < procedures.Count ? procedures[n] : "";
    }
}
