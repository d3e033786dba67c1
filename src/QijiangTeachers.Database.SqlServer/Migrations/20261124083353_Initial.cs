using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QijiangTeachers.Database.SqlServer.Migrations
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Changes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_Process", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_Setting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_Setting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_ProcessEvent",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Data = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
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
