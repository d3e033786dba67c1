using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests;

internal static class Given
{
    public static async Task<Account> AccountAsync(AsyncServiceScope scope, string userName, string role, Guid? schoolId = null)
    {
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var account = TestDistrict.Add(scope.ServiceProvider, db, userName, role, schoolId);
        await db.SaveChangesAsync();
        return account;
    }
}
