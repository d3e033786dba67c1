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
                name: "Administration_Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PasswordHash = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    MustChangePassword = table.Column<bool>(type: "bit", nullable: false),
                    ActivationCodeHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    ActivationExpires = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedLogIns = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastLogInTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBecause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsErased = table.Column<bool>(type: "bit", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_Account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_ApiClient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Scopes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsDistrict = table.Column<bool>(type: "bit", nullable: false),
                    AllowedAddresses = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    SecretIssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FormerSecretHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    FormerSecretUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BlockedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BlockedBecause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_ApiClient", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_EvidenceFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Format = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PictureBits = table.Column<long>(type: "bigint", nullable: true),
                    ThumbnailSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    UploaderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DestroyedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_EvidenceFile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_HistoryCheck",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Processes = table.Column<long>(type: "bigint", nullable: false),
                    Events = table.Column<long>(type: "bigint", nullable: false),
                    Blocks = table.Column<long>(type: "bigint", nullable: false),
                    Faults = table.Column<long>(type: "bigint", nullable: false),
                    IsKeyDoubtful = table.Column<bool>(type: "bit", nullable: false),
                    Anchor = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_HistoryCheck", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_PermissionGrant",
                columns: table => new
                {
                    Role = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Permission = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    IsGranted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_PermissionGrant", x => new { x.Role, x.Permission });
                });

            migrationBuilder.CreateTable(
                name: "Administration_Request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeacherName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Attention = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true),
                    OpenKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CarriedOutAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Acts = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_Request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_RequestOutcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SetAsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_RequestOutcome", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_StandIn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsentName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StandInId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandInName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_StandIn", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cultivation_TierRuleSet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cultivation_TierRuleSet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_Plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_Plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_Snapshot",
                columns: table => new
                {
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ComputedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ByPerson = table.Column<bool>(type: "bit", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TierRuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreditRuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RulesKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_Snapshot", x => x.AsOf);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_StaleSchool",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SetAsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_StaleSchool", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_CommandReceipt",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_CommandReceipt", x => new { x.AccountId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Kernel_HistoryBlock",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    ProcessIds = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    SealsHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_HistoryBlock", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_HistoryHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Seal = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_HistoryHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_JobLease",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Holder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_JobLease", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_JobRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    DryRun = table.Column<bool>(type: "bit", nullable: false),
                    OnRequest = table.Column<bool>(type: "bit", nullable: false),
                    RequestedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RequestedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: true),
                    Message = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Holder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Args = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ResultPath = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_JobRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_JobWatermark",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_JobWatermark", x => x.Key);
                });

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
                    Changes = table.Column<int>(type: "int", nullable: false),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    EventsSeal = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Seal = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Block = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_Process", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_ProtectionKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_ProtectionKey", x => x.Id);
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
                name: "Notifications_MailReminder",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_MailReminder", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications_Message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_Message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff_ConsistencyFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FirstFoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_ConsistencyFinding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff_EducationGroup",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_EducationGroup", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff_RosterImport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Phase = table.Column<int>(type: "int", nullable: false),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_RosterImport", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff_School",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    DistrictCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Initials = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ClusterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Ownership = table.Column<int>(type: "int", nullable: true),
                    Locality = table.Column<int>(type: "int", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_School", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff_SchoolCluster",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    LeadSchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_SchoolCluster", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Training_CreditRuleSet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    HoursPerMonth = table.Column<int>(type: "int", nullable: false),
                    HoursPerCycle = table.Column<int>(type: "int", nullable: false),
                    HoursPerCredit = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: false),
                    CentralisedCredits = table.Column<int>(type: "int", nullable: false),
                    EthicsHoursPerYear = table.Column<int>(type: "int", nullable: false),
                    EthicsHoursPerCycle = table.Column<int>(type: "int", nullable: false),
                    ItHoursPerCycle = table.Column<int>(type: "int", nullable: false),
                    HoursPerYear = table.Column<int>(type: "int", nullable: false),
                    Caps = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Training_CreditRuleSet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration_ExternalLogin",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Key = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Proof = table.Column<int>(type: "int", nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_ExternalLogin", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_ExternalLogin_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_ExternalLoginRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Key = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    OpenKey = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_ExternalLoginRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_ExternalLoginRequest_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_RecoveryCode",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_RecoveryCode", x => new { x.AccountId, x.Hash });
                    table.ForeignKey(
                        name: "FK_Administration_RecoveryCode_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_RoleAssignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_RoleAssignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_RoleAssignment_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_SecondFactor",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SealedKey = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_SecondFactor", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_Administration_SecondFactor_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_Session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Device = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HasForeignSecondFactor = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_Session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_Session_Administration_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Administration_Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_ApiClientSchool",
                columns: table => new
                {
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_ApiClientSchool", x => new { x.ClientId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_Administration_ApiClientSchool_Administration_ApiClient_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Administration_ApiClient",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_EvidenceKey",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_EvidenceKey", x => new { x.FileId, x.Key });
                    table.ForeignKey(
                        name: "FK_Administration_EvidenceKey_Administration_EvidenceFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Administration_EvidenceFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_HistoryCheckFinding",
                columns: table => new
                {
                    CheckId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Fault = table.Column<int>(type: "int", nullable: false),
                    Block = table.Column<long>(type: "bigint", nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_HistoryCheckFinding", x => new { x.CheckId, x.Number });
                    table.ForeignKey(
                        name: "FK_Administration_HistoryCheckFinding_Administration_HistoryCheck_CheckId",
                        column: x => x.CheckId,
                        principalTable: "Administration_HistoryCheck",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_EvidenceUse",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_EvidenceUse", x => new { x.RequestId, x.Round, x.Number });
                    table.ForeignKey(
                        name: "FK_Administration_EvidenceUse_Administration_EvidenceFile_FileId",
                        column: x => x.FileId,
                        principalTable: "Administration_EvidenceFile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Administration_EvidenceUse_Administration_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Administration_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_RequestEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Act = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OnBehalfOf = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_RequestEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_RequestEntry_Administration_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Administration_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Administration_RequestStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Days = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    OnBehalfOf = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration_RequestStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Administration_RequestStep_Administration_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Administration_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_Definition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Baseline = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    Target = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: false),
                    HigherIsBetter = table.Column<bool>(type: "bit", nullable: false),
                    IsNorm = table.Column<bool>(type: "bit", nullable: false),
                    Path = table.Column<int>(type: "int", nullable: false),
                    YearlyTargets = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Attribute = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Department = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_Definition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indicators_Definition_Indicators_Plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Indicators_Plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_Cell",
                columns: table => new
                {
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Numerator = table.Column<int>(type: "int", nullable: false),
                    Denominator = table.Column<int>(type: "int", nullable: false),
                    InclusiveNumerator = table.Column<int>(type: "int", nullable: false),
                    InclusiveDenominator = table.Column<int>(type: "int", nullable: false),
                    RecognisedSince2021 = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_Cell", x => new { x.AsOf, x.SchoolId, x.Code, x.Stage, x.Subject });
                    table.ForeignKey(
                        name: "FK_Indicators_Cell_Indicators_Snapshot_AsOf",
                        column: x => x.AsOf,
                        principalTable: "Indicators_Snapshot",
                        principalColumn: "AsOf",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Indicators_SnapshotFigure",
                columns: table => new
                {
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstNumerator = table.Column<int>(type: "int", nullable: true),
                    FirstDenominator = table.Column<int>(type: "int", nullable: true),
                    Numerator = table.Column<int>(type: "int", nullable: true),
                    Denominator = table.Column<int>(type: "int", nullable: true),
                    InclusiveNumerator = table.Column<int>(type: "int", nullable: false),
                    InclusiveDenominator = table.Column<int>(type: "int", nullable: false),
                    RecognisedSince2021 = table.Column<int>(type: "int", nullable: false),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators_SnapshotFigure", x => new { x.AsOf, x.Code });
                    table.ForeignKey(
                        name: "FK_Indicators_SnapshotFigure_Indicators_Snapshot_AsOf",
                        column: x => x.AsOf,
                        principalTable: "Indicators_Snapshot",
                        principalColumn: "AsOf",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Kernel_HistoryRedaction",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ErasureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventsSeal = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Seal = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kernel_HistoryRedaction", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_Kernel_HistoryRedaction_Kernel_Process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Kernel_Process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "Notifications_Mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SetAsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications_Mail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_Mail_Notifications_Message_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Notifications_Message",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_RosterImportSchool",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_RosterImportSchool", x => new { x.ImportId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_Staff_RosterImportSchool_Staff_RosterImport_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Staff_RosterImport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_RosterImportSheet",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsTrial = table.Column<bool>(type: "bit", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Read = table.Column<int>(type: "int", nullable: false),
                    Created = table.Column<int>(type: "int", nullable: false),
                    Updated = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    InError = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_RosterImportSheet", x => new { x.ImportId, x.IsTrial, x.Sheet });
                    table.ForeignKey(
                        name: "FK_Staff_RosterImportSheet_Staff_RosterImport_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Staff_RosterImport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_Reorganisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    UndoReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_Reorganisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Reorganisation_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_SchoolPeriod",
                columns: table => new
                {
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Ownership = table.Column<int>(type: "int", nullable: true),
                    Locality = table.Column<int>(type: "int", nullable: true),
                    Pupils = table.Column<int>(type: "int", nullable: true),
                    EstablishmentQuota = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_SchoolPeriod", x => new { x.SchoolId, x.From });
                    table.ForeignKey(
                        name: "FK_Staff_SchoolPeriod_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_SchoolYearFact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ClusterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Ownership = table.Column<int>(type: "int", nullable: true),
                    Locality = table.Column<int>(type: "int", nullable: true),
                    Pupils = table.Column<int>(type: "int", nullable: true),
                    EstablishmentQuota = table.Column<int>(type: "int", nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsCarriedOver = table.Column<bool>(type: "bit", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_SchoolYearFact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_SchoolYearFact_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_Teacher",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Initials = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PersonKey = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: false),
                    SealedIdNumber = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: false),
                    IdNumberHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    MaskedIdNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SealedPhone = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: true),
                    PhoneHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    MaskedPhone = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Sex = table.Column<int>(type: "int", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Ethnicity = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PoliticalStatus = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Stage = table.Column<int>(type: "int", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Category = table.Column<int>(type: "int", nullable: false),
                    CourseKind = table.Column<int>(type: "int", nullable: true),
                    Employment = table.Column<int>(type: "int", nullable: false),
                    EntrySource = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    WorkStartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: true),
                    PositionSince = table.Column<DateOnly>(type: "date", nullable: true),
                    IsHomeroomTeacher = table.Column<bool>(type: "bit", nullable: true),
                    PostGrade = table.Column<int>(type: "int", nullable: true),
                    Education = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Degree = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Title = table.Column<int>(type: "int", nullable: true),
                    TitleSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    SeniorRetirementOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegularRetirementOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CurrentSchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RosterSpellId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsErased = table.Column<bool>(type: "bit", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_Teacher", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Teacher_Staff_School_CurrentSchoolId",
                        column: x => x.CurrentSchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_Teacher_Staff_Teacher_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_ReorganisationRow",
                columns: table => new
                {
                    ReorganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Entity = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Act = table.Column<int>(type: "int", nullable: false),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Shown = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_ReorganisationRow", x => new { x.ReorganisationId, x.Number });
                    table.ForeignKey(
                        name: "FK_Staff_ReorganisationRow_Staff_Reorganisation_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Staff_Reorganisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_ReorganisationTarget",
                columns: table => new
                {
                    ReorganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsNew = table.Column<bool>(type: "bit", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    Pupils = table.Column<int>(type: "int", nullable: false),
                    EstablishmentQuota = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_ReorganisationTarget", x => new { x.ReorganisationId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_Staff_ReorganisationTarget_Staff_Reorganisation_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Staff_Reorganisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Staff_ReorganisationTarget_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Credentials_DualQualification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EndDocumentNo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DocumentNo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credentials_DualQualification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Credentials_DualQualification_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cultivation_TitleTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EndDocumentNo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DocumentNo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cultivation_TitleTerm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cultivation_TitleTerm_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rotation_Placement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SchoolYear = table.Column<int>(type: "int", nullable: false),
                    FromSchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToSchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedDays = table.Column<int>(type: "int", nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PlannedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rotation_Placement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rotation_Placement_Staff_School_FromSchoolId",
                        column: x => x.FromSchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rotation_Placement_Staff_School_ToSchoolId",
                        column: x => x.ToSchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rotation_Placement_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_AttributePeriod",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Attribute = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<int>(type: "int", nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_AttributePeriod", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_AttributePeriod_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_CreditableMonths",
                columns: table => new
                {
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstMonth = table.Column<int>(type: "int", nullable: false),
                    LastMonth = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_CreditableMonths", x => new { x.TeacherId, x.FirstMonth });
                    table.ForeignKey(
                        name: "FK_Staff_CreditableMonths_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_Erasure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Basis = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_Erasure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Erasure_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_FaultReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    About = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_FaultReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_FaultReport_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_Leave",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_Leave", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Leave_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_NotSamePerson",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_NotSamePerson", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_NotSamePerson_Staff_Teacher_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_NotSamePerson_Staff_Teacher_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_ServiceGap",
                columns: table => new
                {
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    HasServed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_ServiceGap", x => new { x.TeacherId, x.From });
                    table.ForeignKey(
                        name: "FK_Staff_ServiceGap_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_ServiceSegment",
                columns: table => new
                {
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    ChainFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Category = table.Column<int>(type: "int", nullable: false),
                    Employment = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: true),
                    CourseKind = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<int>(type: "int", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsFullTimeTeacher = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_ServiceSegment", x => new { x.TeacherId, x.From });
                    table.ForeignKey(
                        name: "FK_Staff_ServiceSegment_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_ServiceSegment_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Staff_Spell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Category = table.Column<int>(type: "int", nullable: true),
                    Employment = table.Column<int>(type: "int", nullable: true),
                    Stage = table.Column<int>(type: "int", nullable: true),
                    CourseKind = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastModificationTime = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastModifierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    DeleterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletionTime = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_Spell", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Spell_Staff_School_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Staff_School",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_Spell_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_TeacherMerge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsorbedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsorbedNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AbsorbedName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SurvivorNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AbsorbedAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SurvivorAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MergedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    UndoReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_TeacherMerge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_TeacherMerge_Staff_Teacher_AbsorbedId",
                        column: x => x.AbsorbedId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_TeacherMerge_Staff_Teacher_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Training_HourEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeyHash = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    TeacherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Activity = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<int>(type: "int", nullable: true),
                    Form = table.Column<int>(type: "int", nullable: true),
                    HoursTenths = table.Column<int>(type: "int", nullable: false),
                    AppliedTenths = table.Column<int>(type: "int", nullable: true),
                    StartOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Organiser = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    CertificateNo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    CertificateUse = table.Column<int>(type: "int", nullable: false),
                    ReversesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreationTime = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Training_HourEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Training_HourEntry_Staff_Teacher_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "Staff_Teacher",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff_TeacherMergeRow",
                columns: table => new
                {
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Entity = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Act = table.Column<int>(type: "int", nullable: false),
                    Shown = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Columns = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff_TeacherMergeRow", x => new { x.MergeId, x.Number });
                    table.ForeignKey(
                        name: "FK_Staff_TeacherMergeRow_Staff_TeacherMerge_MergeId",
                        column: x => x.MergeId,
                        principalTable: "Staff_TeacherMerge",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Account_NormalizedUserName",
                table: "Administration_Account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Account_TeacherId",
                table: "Administration_Account",
                column: "TeacherId",
                unique: true,
                filter: "[TeacherId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ApiClient_ClientId",
                table: "Administration_ApiClient",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_EvidenceFile_Sha256",
                table: "Administration_EvidenceFile",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_EvidenceFile_UploaderId_CreationTime",
                table: "Administration_EvidenceFile",
                columns: new[] { "UploaderId", "CreationTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_EvidenceKey_Key",
                table: "Administration_EvidenceKey",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_EvidenceUse_FileId",
                table: "Administration_EvidenceUse",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLogin_AccountId_Issuer",
                table: "Administration_ExternalLogin",
                columns: new[] { "AccountId", "Issuer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLogin_Key",
                table: "Administration_ExternalLogin",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLoginRequest_AccountId",
                table: "Administration_ExternalLoginRequest",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLoginRequest_Key_AskedAt",
                table: "Administration_ExternalLoginRequest",
                columns: new[] { "Key", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLoginRequest_OpenKey",
                table: "Administration_ExternalLoginRequest",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_ExternalLoginRequest_State_AskedAt",
                table: "Administration_ExternalLoginRequest",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_HistoryCheck_At",
                table: "Administration_HistoryCheck",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Request_AuthorId_State",
                table: "Administration_Request",
                columns: new[] { "AuthorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Request_OpenKey",
                table: "Administration_Request",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Request_State_DueOn",
                table: "Administration_Request",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Request_TeacherId",
                table: "Administration_Request",
                column: "TeacherId");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestEntry_ById_At",
                table: "Administration_RequestEntry",
                columns: new[] { "ById", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestEntry_RequestId_Number",
                table: "Administration_RequestEntry",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestOutcome_DueAt",
                table: "Administration_RequestOutcome",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestOutcome_RequestId",
                table: "Administration_RequestOutcome",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestOutcome_SetAsideAt",
                table: "Administration_RequestOutcome",
                column: "SetAsideAt");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestStep_RequestId_Round_Number",
                table: "Administration_RequestStep",
                columns: new[] { "RequestId", "Round", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RequestStep_State_Role_SchoolId",
                table: "Administration_RequestStep",
                columns: new[] { "State", "Role", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RoleAssignment_AccountId_Role_SchoolId",
                table: "Administration_RoleAssignment",
                columns: new[] { "AccountId", "Role", "SchoolId" },
                unique: true,
                filter: "[SchoolId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_RoleAssignment_Role_SchoolId",
                table: "Administration_RoleAssignment",
                columns: new[] { "Role", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_Session_AccountId",
                table: "Administration_Session",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Administration_StandIn_AbsentId_From",
                table: "Administration_StandIn",
                columns: new[] { "AbsentId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Administration_StandIn_StandInId_From",
                table: "Administration_StandIn",
                columns: new[] { "StandInId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Credentials_DualQualification_TeacherId_Level_From_RemovedAs",
                table: "Credentials_DualQualification",
                columns: new[] { "TeacherId", "Level", "From", "RemovedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cultivation_TierRuleSet_From",
                table: "Cultivation_TierRuleSet",
                column: "From",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cultivation_TitleTerm_TeacherId_Title_From_RemovedAs",
                table: "Cultivation_TitleTerm",
                columns: new[] { "TeacherId", "Title", "From", "RemovedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cultivation_TitleTerm_To",
                table: "Cultivation_TitleTerm",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_Definition_PlanId_Code_Version",
                table: "Indicators_Definition",
                columns: new[] { "PlanId", "Code", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_StaleSchool_DueAt",
                table: "Indicators_StaleSchool",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_StaleSchool_SetAsideAt",
                table: "Indicators_StaleSchool",
                column: "SetAsideAt");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_CommandReceipt_CreatedAt",
                table: "Kernel_CommandReceipt",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_JobRun_CreatedAt",
                table: "Kernel_JobRun",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_JobRun_Key_State",
                table: "Kernel_JobRun",
                columns: new[] { "Key", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_Process_At",
                table: "Kernel_Process",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_Process_Block_Id",
                table: "Kernel_Process",
                columns: new[] { "Block", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_ProcessEvent_SchoolId",
                table: "Kernel_ProcessEvent",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Kernel_ProcessEvent_TeacherId",
                table: "Kernel_ProcessEvent",
                column: "TeacherId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_AccountId",
                table: "Notifications_Mail",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_CreatedAt",
                table: "Notifications_Mail",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_DueAt",
                table: "Notifications_Mail",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_MessageId",
                table: "Notifications_Mail",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Mail_SetAsideAt",
                table: "Notifications_Mail",
                column: "SetAsideAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Message_AccountId_CreatedAt",
                table: "Notifications_Message",
                columns: new[] { "AccountId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Message_AccountId_Key",
                table: "Notifications_Message",
                columns: new[] { "AccountId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Message_AccountId_ReadAt",
                table: "Notifications_Message",
                columns: new[] { "AccountId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Message_CreatedAt",
                table: "Notifications_Message",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Rotation_Placement_From",
                table: "Rotation_Placement",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_Rotation_Placement_FromSchoolId",
                table: "Rotation_Placement",
                column: "FromSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Rotation_Placement_TeacherId_Kind_From_RemovedAs",
                table: "Rotation_Placement",
                columns: new[] { "TeacherId", "Kind", "From", "RemovedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rotation_Placement_ToSchoolId",
                table: "Rotation_Placement",
                column: "ToSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_AttributePeriod_TeacherId_Attribute_From",
                table: "Staff_AttributePeriod",
                columns: new[] { "TeacherId", "Attribute", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ConsistencyFinding_Kind",
                table: "Staff_ConsistencyFinding",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_EducationGroup_Name",
                table: "Staff_EducationGroup",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Erasure_At",
                table: "Staff_Erasure",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Erasure_TeacherId",
                table: "Staff_Erasure",
                column: "TeacherId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_FaultReport_State_CreationTime",
                table: "Staff_FaultReport",
                columns: new[] { "State", "CreationTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_FaultReport_TeacherId",
                table: "Staff_FaultReport",
                column: "TeacherId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Leave_TeacherId_Kind_From_RemovedAs",
                table: "Staff_Leave",
                columns: new[] { "TeacherId", "Kind", "From", "RemovedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_NotSamePerson_FirstId_SecondId",
                table: "Staff_NotSamePerson",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_NotSamePerson_SecondId",
                table: "Staff_NotSamePerson",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Reorganisation_SchoolId",
                table: "Staff_Reorganisation",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ReorganisationTarget_SchoolId",
                table: "Staff_ReorganisationTarget",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_RosterImport_UploadedAt",
                table: "Staff_RosterImport",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_School_Code",
                table: "Staff_School",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_School_NameKey",
                table: "Staff_School",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_SchoolCluster_Name",
                table: "Staff_SchoolCluster",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_SchoolYearFact_SchoolId_Year",
                table: "Staff_SchoolYearFact",
                columns: new[] { "SchoolId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ServiceGap_To_From_HasServed_TeacherId",
                table: "Staff_ServiceGap",
                columns: new[] { "To", "From", "HasServed", "TeacherId" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ServiceSegment_SchoolId_From_To",
                table: "Staff_ServiceSegment",
                columns: new[] { "SchoolId", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ServiceSegment_TeacherId_From_To",
                table: "Staff_ServiceSegment",
                columns: new[] { "TeacherId", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ServiceSegment_To_From_IsFullTimeTeacher_Stage_Title_Category_Employment_ChainFrom_ConfirmedOn_SchoolId_TeacherId",
                table: "Staff_ServiceSegment",
                columns: new[] { "To", "From", "IsFullTimeTeacher", "Stage", "Title", "Category", "Employment", "ChainFrom", "ConfirmedOn", "SchoolId", "TeacherId" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Spell_SchoolId",
                table: "Staff_Spell",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Spell_TeacherId_SchoolId_From_Kind_RemovedAs",
                table: "Staff_Spell",
                columns: new[] { "TeacherId", "SchoolId", "From", "Kind", "RemovedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_BirthDate_NameKey_MaskedIdNumber",
                table: "Staff_Teacher",
                columns: new[] { "BirthDate", "NameKey", "MaskedIdNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_CurrentSchoolId",
                table: "Staff_Teacher",
                column: "CurrentSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_IdNumberHash",
                table: "Staff_Teacher",
                column: "IdNumberHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_Initials",
                table: "Staff_Teacher",
                column: "Initials");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_MergedIntoId",
                table: "Staff_Teacher",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_Name_Id_IsDeleted",
                table: "Staff_Teacher",
                columns: new[] { "Name", "Id", "IsDeleted" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_NameKey_Id_IsDeleted",
                table: "Staff_Teacher",
                columns: new[] { "NameKey", "Id", "IsDeleted" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_NameKey_MaskedIdNumber",
                table: "Staff_Teacher",
                columns: new[] { "NameKey", "MaskedIdNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_Number",
                table: "Staff_Teacher",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_PhoneHash",
                table: "Staff_Teacher",
                column: "PhoneHash");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Teacher_Subject_NameKey_Id_IsDeleted",
                table: "Staff_Teacher",
                columns: new[] { "Subject", "NameKey", "Id", "IsDeleted" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_TeacherMerge_AbsorbedId",
                table: "Staff_TeacherMerge",
                column: "AbsorbedId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_TeacherMerge_ChangedAt_Id",
                table: "Staff_TeacherMerge",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_TeacherMerge_SurvivorId",
                table: "Staff_TeacherMerge",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_Training_CreditRuleSet_From_To_Version",
                table: "Training_CreditRuleSet",
                columns: new[] { "From", "To", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_CertificateNo_CertificateUse",
                table: "Training_HourEntry",
                columns: new[] { "CertificateNo", "CertificateUse" },
                unique: true,
                filter: "\"CertificateNo\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_EndOn_Level_Category_Form",
                table: "Training_HourEntry",
                columns: new[] { "EndOn", "Level", "Category", "Form" });

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_KeyHash_Revision_HoursTenths",
                table: "Training_HourEntry",
                columns: new[] { "KeyHash", "Revision", "HoursTenths" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_ProcessId",
                table: "Training_HourEntry",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_ReversesId",
                table: "Training_HourEntry",
                column: "ReversesId",
                unique: true,
                filter: "\"ReversesId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Training_HourEntry_TeacherId_EndOn_HoursTenths",
                table: "Training_HourEntry",
                columns: new[] { "TeacherId", "EndOn", "HoursTenths" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Administration_ApiClientSchool");

            migrationBuilder.DropTable(
                name: "Administration_EvidenceKey");

            migrationBuilder.DropTable(
                name: "Administration_EvidenceUse");

            migrationBuilder.DropTable(
                name: "Administration_ExternalLogin");

            migrationBuilder.DropTable(
                name: "Administration_ExternalLoginRequest");

            migrationBuilder.DropTable(
                name: "Administration_HistoryCheckFinding");

            migrationBuilder.DropTable(
                name: "Administration_PermissionGrant");

            migrationBuilder.DropTable(
                name: "Administration_RecoveryCode");

            migrationBuilder.DropTable(
                name: "Administration_RequestEntry");

            migrationBuilder.DropTable(
                name: "Administration_RequestOutcome");

            migrationBuilder.DropTable(
                name: "Administration_RequestStep");

            migrationBuilder.DropTable(
                name: "Administration_RoleAssignment");

            migrationBuilder.DropTable(
                name: "Administration_SecondFactor");

            migrationBuilder.DropTable(
                name: "Administration_Session");

            migrationBuilder.DropTable(
                name: "Administration_StandIn");

            migrationBuilder.DropTable(
                name: "Credentials_DualQualification");

            migrationBuilder.DropTable(
                name: "Cultivation_TierRuleSet");

            migrationBuilder.DropTable(
                name: "Cultivation_TitleTerm");

            migrationBuilder.DropTable(
                name: "Indicators_Cell");

            migrationBuilder.DropTable(
                name: "Indicators_Definition");

            migrationBuilder.DropTable(
                name: "Indicators_SnapshotFigure");

            migrationBuilder.DropTable(
                name: "Indicators_StaleSchool");

            migrationBuilder.DropTable(
                name: "Kernel_CommandReceipt");

            migrationBuilder.DropTable(
                name: "Kernel_HistoryBlock");

            migrationBuilder.DropTable(
                name: "Kernel_HistoryHead");

            migrationBuilder.DropTable(
                name: "Kernel_HistoryRedaction");

            migrationBuilder.DropTable(
                name: "Kernel_JobLease");

            migrationBuilder.DropTable(
                name: "Kernel_JobRun");

            migrationBuilder.DropTable(
                name: "Kernel_JobWatermark");

            migrationBuilder.DropTable(
                name: "Kernel_ProcessEvent");

            migrationBuilder.DropTable(
                name: "Kernel_ProtectionKey");

            migrationBuilder.DropTable(
                name: "Kernel_Setting");

            migrationBuilder.DropTable(
                name: "Notifications_Mail");

            migrationBuilder.DropTable(
                name: "Notifications_MailReminder");

            migrationBuilder.DropTable(
                name: "Rotation_Placement");

            migrationBuilder.DropTable(
                name: "Staff_AttributePeriod");

            migrationBuilder.DropTable(
                name: "Staff_ConsistencyFinding");

            migrationBuilder.DropTable(
                name: "Staff_CreditableMonths");

            migrationBuilder.DropTable(
                name: "Staff_EducationGroup");

            migrationBuilder.DropTable(
                name: "Staff_Erasure");

            migrationBuilder.DropTable(
                name: "Staff_FaultReport");

            migrationBuilder.DropTable(
                name: "Staff_Leave");

            migrationBuilder.DropTable(
                name: "Staff_NotSamePerson");

            migrationBuilder.DropTable(
                name: "Staff_ReorganisationRow");

            migrationBuilder.DropTable(
                name: "Staff_ReorganisationTarget");

            migrationBuilder.DropTable(
                name: "Staff_RosterImportSchool");

            migrationBuilder.DropTable(
                name: "Staff_RosterImportSheet");

            migrationBuilder.DropTable(
                name: "Staff_SchoolCluster");

            migrationBuilder.DropTable(
                name: "Staff_SchoolPeriod");

            migrationBuilder.DropTable(
                name: "Staff_SchoolYearFact");

            migrationBuilder.DropTable(
                name: "Staff_ServiceGap");

            migrationBuilder.DropTable(
                name: "Staff_ServiceSegment");

            migrationBuilder.DropTable(
                name: "Staff_Spell");

            migrationBuilder.DropTable(
                name: "Staff_TeacherMergeRow");

            migrationBuilder.DropTable(
                name: "Training_CreditRuleSet");

            migrationBuilder.DropTable(
                name: "Training_HourEntry");

            migrationBuilder.DropTable(
                name: "Administration_ApiClient");

            migrationBuilder.DropTable(
                name: "Administration_EvidenceFile");

            migrationBuilder.DropTable(
                name: "Administration_HistoryCheck");

            migrationBuilder.DropTable(
                name: "Administration_Request");

            migrationBuilder.DropTable(
                name: "Administration_Account");

            migrationBuilder.DropTable(
                name: "Indicators_Plan");

            migrationBuilder.DropTable(
                name: "Indicators_Snapshot");

            migrationBuilder.DropTable(
                name: "Kernel_Process");

            migrationBuilder.DropTable(
                name: "Notifications_Message");

            migrationBuilder.DropTable(
                name: "Staff_Reorganisation");

            migrationBuilder.DropTable(
                name: "Staff_RosterImport");

            migrationBuilder.DropTable(
                name: "Staff_TeacherMerge");

            migrationBuilder.DropTable(
                name: "Staff_Teacher");

            migrationBuilder.DropTable(
                name: "Staff_School");
        }
    }
}
