using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QijiangTeachers.SqlServer.Tests.Schema;

/// <summary>The greatest size of a key in bytes.</summary>
internal static partial class KeySize
{
    public const int ClusteredLimit = 900;
    public const int Limit = 1700;

    public static int Of(IEnumerable<IColumn> columns) => columns.Sum(c => Of(c.StoreType));

    private static int Of(string type)
    {
        var match = Shape().Match(type);
        match.Success.ShouldBeTrue(type);
        var length = match.Groups["length"].Value;
        if (length == "max") return int.MaxValue / 64;
        var n = length.Length == 0 ? 0 : int.Parse(length, CultureInfo.InvariantCulture);
        return match.Groups["name"].Value switch
        {
            "nvarchar" or "nchar" => 2 * n,
            "varbinary" or "binary" or "varchar" or "char" => n,
            "uniqueidentifier" => 16,
            "decimal" => 17,
            _ => 8,
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)(\((?<length>max|\d+)(,\d+)?\))?$")]
    private static partial Regex Shape();
}
