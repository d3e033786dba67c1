using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using QijiangTeachers.Database;

namespace QijiangTeachers.SqlServer.Tests.Schema;

public sealed class SchemaTests
{
    private static readonly IRelationalModel Model = ReadModel();

    [Fact]
    public void Sql_Server_would_accept_every_table_key_and_index()
    {
        SchemaScript.Statements.Count(s => s.StartsWith("CREATE TABLE", StringComparison.Ordinal)).ShouldBe(Model.Tables.Count());
        SchemaScript.Statements.Count(s => s.Contains(" INDEX ", StringComparison.Ordinal)).ShouldBe(Model.Tables.Sum(t => t.Indexes.Count()));
        using var model = SchemaModel.Create();
        SchemaModel.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void The_check_itself_finds_a_foreign_key_to_nowhere()
    {
        using var model = SchemaModel.Create();
        model.AddObjects("CREATE TABLE [Planted] ([Id] uniqueidentifier NOT NULL PRIMARY KEY, [OtherId] int NOT NULL REFERENCES [Staff_Teacher] ([Id]));");
        SchemaModel.Validate(model).ShouldNotBeEmpty();
    }

    /// <summary>Error 1785 of the engine, which DacFx doesn't know.</summary>
    [Fact]
    public void No_table_is_reached_twice_by_cascading_deletes()
    {
        foreach (var table in Model.Tables)
            CascadePaths.From(table).ShouldBeEmpty($"Deleting a row of {table.Name} reaches these tables by more than one cascade; make one of the foreign keys OnDelete(DeleteBehavior.Restrict).");
    }

    /// <summary>Errors 1919 and 1946: SQL Server accepts the index and fails at the first long insert.</summary>
    [Fact]
    public void Keys_and_indexes_fit()
    {
        foreach (var table in Model.Tables)
        {
            KeySize.Of(table.PrimaryKey!.Columns).ShouldBeLessThanOrEqualTo(KeySize.ClusteredLimit, $"The primary key of {table.Name} may be longer than SQL Server allows; give its strings HasMaxLength.");
            foreach (var unique in table.UniqueConstraints) KeySize.Of(unique.Columns).ShouldBeLessThanOrEqualTo(KeySize.Limit, $"{unique.Name}: give its strings HasMaxLength.");
            foreach (var index in table.Indexes) KeySize.Of(index.Columns).ShouldBeLessThanOrEqualTo(KeySize.Limit, $"{index.Name}: give its strings HasMaxLength, or index fewer columns.");
        }
    }

    /// <summary>DacFx takes the types of SQL Server 2025 for those of 2022.</summary>
    [Fact]
    public void Types_are_those_of_SQL_Server_2022()
    {
        var columns = Model.Tables.SelectMany(t => t.Columns).ToList();
        columns.ShouldNotBeEmpty();
        columns.Where(c => c.StoreType.StartsWith("json", StringComparison.OrdinalIgnoreCase) || c.StoreType.StartsWith("vector", StringComparison.OrdinalIgnoreCase))
            .Select(c => $"{c.Table.Name}.{c.Name} is {c.StoreType}: map it to nvarchar(max).").ShouldBeEmpty();
    }

    [Fact]
    public void Table_names_carry_their_module()
    {
        string[] modules = ["Kernel_", "Administration_", "Staff_", "Training_", "Credentials_", "Cultivation_", "Rotation_", "Indicators_", "Notifications_"];
        Model.Tables.Where(t => !modules.Any(m => t.Name.StartsWith(m, StringComparison.Ordinal)))
            .Select(t => $"{t.Name}: begin the name of the table with that of its module.").ShouldBeEmpty();
    }

    private static IRelationalModel ReadModel()
    {
        using var db = DesignTimeContext.Create(DatabaseProvider.SqlServer);
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
