using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Database.PostgreSql.Constraints;

/// <summary>
/// What the domain promises under the lock of a person holds against any writer: two main spells of one person, two former
/// values of one attribute, two stand-ins for one absent person share no day. Checked at the commit, so that an end and the
/// next beginning may be written in either order. EF Core's model knows no exclusion constraints, hence the hand-written
/// SQL; the number lets it follow every migration that makes tables.
/// </summary>
/// <remarks>Kind 1 is a main spell. btree_gist is a trusted extension: the owner of the database may create it.</remarks>
[DbContext(typeof(RegistryDbContext))]
[Migration("99990101000000_NoOverlaps")]
public sealed class NoOverlaps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS btree_gist;");
        migrationBuilder.Sql("""
            ALTER TABLE "Staff_Spell" ADD CONSTRAINT "EX_Staff_Spell_Main"
            EXCLUDE USING gist ("TeacherId" WITH =, daterange("From", "To", '[)') WITH &&) WHERE ("Kind" = 1 AND NOT "IsDeleted") DEFERRABLE INITIALLY DEFERRED;
            """);
        migrationBuilder.Sql("""
            ALTER TABLE "Staff_AttributePeriod" ADD CONSTRAINT "EX_Staff_AttributePeriod"
            EXCLUDE USING gist ("TeacherId" WITH =, "Attribute" WITH =, daterange("From", "To", '[)') WITH &&) WHERE (NOT "IsDeleted") DEFERRABLE INITIALLY DEFERRED;
            """);
        migrationBuilder.Sql("""
            ALTER TABLE "Administration_StandIn" ADD CONSTRAINT "EX_Administration_StandIn"
            EXCLUDE USING gist ("AbsentId" WITH =, daterange("From", "To", '[]') WITH &&) WHERE ("To" >= "From") DEFERRABLE INITIALLY DEFERRED;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""ALTER TABLE "Administration_StandIn" DROP CONSTRAINT "EX_Administration_StandIn";""");
        migrationBuilder.Sql("""ALTER TABLE "Staff_AttributePeriod" DROP CONSTRAINT "EX_Staff_AttributePeriod";""");
        migrationBuilder.Sql("""ALTER TABLE "Staff_Spell" DROP CONSTRAINT "EX_Staff_Spell_Main";""");
    }
}
