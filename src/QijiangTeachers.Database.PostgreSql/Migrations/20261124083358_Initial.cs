using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QijiangTeachers.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Kernel_Process",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Changes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_Process", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_Setting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_Setting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_ProcessEvent",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TeacherId = table.Column<Guid>(type: "uuid", nullable: true),
                    SchoolId = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Data = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_ProcessEvent", x => new { x.ProcessId, x.Number });
                    table.ForeignKey(
                        name: "FK_Kernel_ProcessEvent_Kernel_Process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Kernel_Process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_Process_At",
                table: "Kernel_Process",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_ProcessEvent_SchoolId",
                table: "Kernel_ProcessEvent",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_ProcessEvent_TeacherId",
                table: "Kernel_ProcessEvent",
                column: "TeacherId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Kernel_ProcessEvent");

            migrationBuilder.DropTable(
                name: "Kernel_Setting");

            migrationBuilder.DropTable(
                name: "Kernel_Process");
        }
    }
}
