using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Domain.Grants;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Persistence;

/// <summary>The module's sets of the one context.</summary>
internal static class AdministrationSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
        public DbSet<ExternalLogin> ExternalLogins => db.Set<ExternalLogin>();
        public DbSet<ExternalLoginRequest> ExternalLoginRequests => db.Set<ExternalLoginRequest>();
        public DbSet<RoleAssignment> RoleAssignments => db.Set<RoleAssignment>();
        public DbSet<ApiClient> ApiClients => db.Set<ApiClient>();
        public DbSet<PermissionGrant> PermissionGrants => db.Set<PermissionGrant>();
        public DbSet<HistoryCheck> HistoryChecks => db.Set<HistoryCheck>();
        public DbSet<Request> Requests => db.Set<Request>();
        public DbSet<EvidenceFile> EvidenceFiles => db.Set<EvidenceFile>();
        public DbSet<EvidenceKey> EvidenceKeys => db.Set<EvidenceKey>();
        public DbSet<EvidenceUse> EvidenceUses => db.Set<EvidenceUse>();
        public DbSet<StandIn> StandIns => db.Set<StandIn>();
    }
}
