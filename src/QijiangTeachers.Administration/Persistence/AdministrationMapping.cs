using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Domain.Grants;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Persistence;

internal static class AdministrationMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db)
    {
        MapRequests(model, db);
        MapHistoryChecks(model);
        MapApiClients(model);
        MapSecondFactors(model);
        MapExternalLogins(model);
        MapSessions(model);
        model.Entity<Account>(e =>
        {
            e.ToTable("Administration_Account");
            e.Property(a => a.UserName).HasMaxLength(Account.MaxUserNameLength);
            e.Property(a => a.NormalizedUserName).HasMaxLength(Account.MaxUserNameLength);
            e.Property(a => a.DisplayName).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(a => a.NameKey).HasMaxLength(Account.MaxDisplayNameLength * 8);
            e.Property(a => a.SecurityStamp).HasMaxLength(32);
            e.Property(a => a.ActivationCodeHash).HasMaxLength(32);
            e.Property(a => a.ClosedBecause).HasMaxLength(200);
            e.HasIndex(a => a.NormalizedUserName).IsUnique();
            e.HasIndex(a => a.TeacherId).IsUnique();
            e.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RoleAssignment>(e =>
        {
            e.ToTable("Administration_RoleAssignment");
            e.Property(r => r.Role).HasMaxLength(32);
            e.HasIndex(r => new { r.AccountId, r.Role, r.SchoolId }).IsUnique();
            e.HasIndex(r => new { r.Role, r.SchoolId });
        });
        model.Entity<PermissionGrant>(e =>
        {
            e.ToTable("Administration_PermissionGrant");
            e.HasKey(g => new { g.Role, g.Permission });
            e.Property(g => g.Role).HasMaxLength(32);
            e.Property(g => g.Permission).HasMaxLength(128);
        });
    }

    private static void MapSessions(ModelBuilder model)
    {
        model.Entity<Session>(e =>
        {
            e.ToTable("Administration_Session");
            e.Property(s => s.Stamp).HasMaxLength(32);
            e.Property(s => s.Address).HasMaxLength(Session.MaxAddressLength);
            e.Property(s => s.Device).HasMaxLength(Session.MaxDeviceLength);
            e.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapApiClients(ModelBuilder model)
    {
        model.Entity<ApiClient>(e =>
        {
            e.ToTable("Administration_ApiClient");
            e.Ignore(c => c.ScopeList);
            e.Property(c => c.ClientId).HasMaxLength(ApiClient.MaxClientIdLength);
            e.Property(c => c.Name).HasMaxLength(ApiClient.MaxNameLength);
            e.Property(c => c.Purpose).HasMaxLength(ApiClient.MaxPurposeLength);
            e.Property(c => c.Contact).HasMaxLength(ApiClient.MaxContactLength);
            e.Property(c => c.Scopes).HasMaxLength(ApiClient.MaxScopesLength);
            e.Property(c => c.AllowedAddresses).HasMaxLength(ApiClient.MaxAddressesLength);
            e.Property(c => c.SecretHash).HasMaxLength(32);
            e.Property(c => c.FormerSecretHash).HasMaxLength(32);
            e.Property(c => c.BlockedBecause).HasMaxLength(200);
            e.Property(c => c.Stamp).HasMaxLength(32);
            e.HasIndex(c => c.ClientId).IsUnique();
            e.HasMany(c => c.Schools).WithOne().HasForeignKey(s => s.ClientId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ApiClientSchool>(e => { e.ToTable("Administration_ApiClientSchool"); e.HasKey(s => new { s.ClientId, s.SchoolId }); });
    }

    private static void MapSecondFactors(ModelBuilder model)
    {
        model.Entity<SecondFactor>(e =>
        {
            e.ToTable("Administration_SecondFactor");
            e.HasKey(f => f.AccountId);
            e.Property(f => f.SealedKey).HasMaxLength(128);
            e.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCode>(e =>
        {
            e.ToTable("Administration_RecoveryCode");
            e.HasKey(c => new { c.AccountId, c.Hash });
            e.Property(c => c.Hash).HasMaxLength(32);
            e.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapExternalLogins(ModelBuilder model)
    {
        model.Entity<ExternalLogin>(e =>
        {
            e.ToTable("Administration_ExternalLogin");
            e.Property(l => l.Issuer).HasMaxLength(ExternalIdentity.MaxIssuerLength);
            e.Property(l => l.Subject).HasMaxLength(ExternalIdentity.MaxSubjectLength);
            e.Property(l => l.Key).HasMaxLength(32);
            e.Property(l => l.Name).HasMaxLength(ExternalIdentity.MaxNameLength);
            e.HasIndex(l => l.Key).IsUnique();
            e.HasIndex(l => new { l.AccountId, l.Issuer }).IsUnique();
            e.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ExternalLoginRequest>(e =>
        {
            e.ToTable("Administration_ExternalLoginRequest");
            e.Ignore(r => r.Identity);
            e.Property(r => r.Issuer).HasMaxLength(ExternalIdentity.MaxIssuerLength);
            e.Property(r => r.Subject).HasMaxLength(ExternalIdentity.MaxSubjectLength);
            e.Property(r => r.Key).HasMaxLength(32);
            e.Property(r => r.OpenKey).HasMaxLength(32);
            e.Property(r => r.Name).HasMaxLength(ExternalIdentity.MaxNameLength);
            e.Property(r => r.Number).HasMaxLength(ExternalIdentity.MaxNumberLength);
            e.Property(r => r.UserName).HasMaxLength(Account.MaxUserNameLength);
            e.Property(r => r.Note).HasMaxLength(ExternalLoginRequest.MaxNoteLength);
            e.Property(r => r.Address).HasMaxLength(Session.MaxAddressLength);
            e.Property(r => r.DecidedBy).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(r => r.Reason).HasMaxLength(200);
            e.HasIndex(r => r.OpenKey).IsUnique();
            e.HasIndex(r => new { r.Key, r.AskedAt });
            e.HasIndex(r => new { r.State, r.AskedAt });
            e.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapHistoryChecks(ModelBuilder model)
    {
        model.Entity<HistoryCheck>(e =>
        {
            e.ToTable("Administration_HistoryCheck");
            e.Property(c => c.Anchor).HasMaxLength(64);
            e.HasIndex(c => c.At);
            e.HasMany(c => c.Findings).WithOne().HasForeignKey(f => f.CheckId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<HistoryCheckFinding>(e =>
        {
            e.ToTable("Administration_HistoryCheckFinding");
            e.HasKey(f => new { f.CheckId, f.Number });
            e.Property(f => f.Number).ValueGeneratedNever();
            e.Property(f => f.Kind).HasMaxLength(-1);
            e.Property(f => f.ActorName).HasMaxLength(-1);
        });
    }

    private static void MapRequests(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<Request>(e =>
        {
            e.ToTable("Administration_Request");
            e.Ignore(r => r.Current);
            e.Property(r => r.Kind).HasMaxLength(64);
            e.Property(r => r.Title).HasMaxLength(Request.MaxTitleLength);
            e.Property(r => r.AuthorName).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(r => r.TeacherName).HasMaxLength(100);
            e.Property(r => r.Attention).HasMaxLength(Request.MaxNoteLength);
            e.Property(r => r.Key).HasMaxLength(Request.MaxKeyLength);
            e.Property(r => r.OpenKey).HasMaxLength(Request.MaxKeyLength);
            e.Property(r => r.Payload).HasMaxLength(4000);
            e.HasIndex(r => r.OpenKey).IsUnique();
            e.HasIndex(r => new { r.State, r.DueOn });
            e.HasIndex(r => new { r.AuthorId, r.State });
            e.HasIndex(r => r.TeacherId);
            e.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany(r => r.Entries).WithOne().HasForeignKey(x => x.RequestId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany(r => r.Evidence).WithOne().HasForeignKey(u => u.RequestId).OnDelete(DeleteBehavior.Cascade);
            // Besides author and person: whoever decides a step of it, now or before or later, also as a stand-in.
            e.HasQueryFilter(DataScope.FilterName, r => db.ScopeIsDistrict || (r.AuthorId != null && r.AuthorId == db.ScopeAccountId) || (r.TeacherId != null && r.TeacherId == db.ScopeTeacherId)
                || r.Steps.Any(s => s.SchoolId != null && db.ScopeSchoolIds.Contains(s.SchoolId.Value))
                || r.Steps.Any(s => db.Set<StandIn>().Any(i => i.StandInId == db.ScopeAccountId && i.From <= db.ScopeToday && i.To >= db.ScopeToday
                    && db.Set<RoleAssignment>().Any(a => a.AccountId == i.AbsentId && a.Role == s.Role && a.SchoolId == s.SchoolId))));
        });
        MapWhatHappened(model);
        MapEvidence(model, db);
        MapStandIns(model);
    }

    private static void MapWhatHappened(ModelBuilder model)
    {
        model.Entity<RequestStep>(e =>
        {
            e.ToTable("Administration_RequestStep");
            e.Property(s => s.Label).HasMaxLength(RequestStep.MaxLabelLength);
            e.Property(s => s.Role).HasMaxLength(32);
            e.Property(s => s.DecidedBy).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(s => s.OnBehalfOf).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(s => s.Note).HasMaxLength(Request.MaxNoteLength);
            e.HasIndex(s => new { s.RequestId, s.Round, s.Number }).IsUnique();
            e.HasIndex(s => new { s.State, s.Role, s.SchoolId });
        });
        model.Entity<RequestEntry>(e =>
        {
            e.ToTable("Administration_RequestEntry");
            e.Property(x => x.By).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(x => x.OnBehalfOf).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(x => x.Note).HasMaxLength(Request.MaxNoteLength);
            e.HasIndex(x => new { x.RequestId, x.Number }).IsUnique();
            e.HasIndex(x => new { x.ById, x.At });
        });
        model.Entity<RequestOutcome>(e => { e.ToTable("Administration_RequestOutcome"); e.HasIndex(o => o.RequestId).IsUnique(); });
    }

    private static void MapEvidence(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<EvidenceFile>(e =>
        {
            e.ToTable("Administration_EvidenceFile");
            e.Property(f => f.Name).HasMaxLength(EvidenceFile.MaxNameLength);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.Property(f => f.ThumbnailSha256).HasMaxLength(64);
            e.HasIndex(f => f.Sha256);
            e.HasIndex(f => new { f.UploaderId, f.CreationTime });
            e.HasMany(f => f.Keys).WithOne().HasForeignKey(k => k.FileId).OnDelete(DeleteBehavior.Cascade);
            // Whose it is, and who may read a request that it was handed in with (that has a scope of its own).
            e.HasQueryFilter(DataScope.FilterName, f => (f.UploaderId == db.ScopeAccountId)
                || db.Set<EvidenceUse>().Any(u => u.FileId == f.Id && db.Set<Request>().Any(r => r.Id == u.RequestId)));
        });
        model.Entity<EvidenceKey>(e => { e.ToTable("Administration_EvidenceKey"); e.HasKey(k => new { k.FileId, k.Key }); e.HasIndex(k => k.Key); });
        model.Entity<EvidenceUse>(e =>
        {
            e.ToTable("Administration_EvidenceUse");
            e.HasKey(u => new { u.RequestId, u.Round, u.Number });
            e.HasOne<EvidenceFile>().WithMany().HasForeignKey(u => u.FileId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapStandIns(ModelBuilder model)
        => model.Entity<StandIn>(e =>
        {
            e.ToTable("Administration_StandIn");
            e.Property(s => s.AbsentName).HasMaxLength(Account.MaxDisplayNameLength);
            e.Property(s => s.StandInName).HasMaxLength(Account.MaxDisplayNameLength);
            e.HasIndex(s => new { s.AbsentId, s.From });
            e.HasIndex(s => new { s.StandInId, s.From });
        });
}
