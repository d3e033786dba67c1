using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Grants;

namespace QijiangTeachers.Administration.Persistence;

internal static class AdministrationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(e =>
        {
            e.ToTable("Administration_Account");
            e.Property(a => a.UserName).HasMaxLength(Account.MaxUserNameLength);
            e.Property(a => a.NormalizedUserName).HasMaxLength(Account.MaxUserNameLength);
            e.Property(a => a.DisplayName).HasMaxLength(Account.MaxDisplayNameLength);
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
}
