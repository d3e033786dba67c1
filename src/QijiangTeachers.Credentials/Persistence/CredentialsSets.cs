using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Credentials.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class CredentialsSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<DualQualification> DualQualifications => db.Set<DualQualification>();
    }
}
