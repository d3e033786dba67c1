using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database.Bulk;

/// <summary>The table of an entity type as a bulk insert sees it. Identity and computed columns are left to the database.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns, IReadOnlyList<string> ColumnNames)
{
    public static BulkTable Of(RegistryDbContext db, Type type)
    {
        var entity = db.Model.FindEntityType(type)
            ?? throw new NotSupportedException($"{type.Name} isn't mapped. Map it in its module's Map method.");
        if (entity.GetComplexProperties().Any() || entity.GetNavigations().Any(n => n.TargetEntityType.IsOwned()))
            throw new NotSupportedException($"{type.Name} has complex or owned parts; a bulk insert writes plain columns only.");

        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = entity.GetProperties().Where(IsWritten).Select(p => BulkColumn.Of(p, entity)).ToList();
        var table = entity.GetTableName() ?? throw new NotSupportedException($"{type.Name} isn't stored in a table.");
        return new(sql.DelimitIdentifier(table, entity.GetSchema()), columns, [.. columns.Select(c => sql.DelimitIdentifier(c.Name))]);
    }

    private static bool IsWritten(IProperty property)
        => property.GetComputedColumnSql() is null
        && !(property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long)));
}
