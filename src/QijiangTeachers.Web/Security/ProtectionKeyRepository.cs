using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Security;

/// <summary>The keys of sessions and forms in the database: every server of it reads what another one wrote, also after a restart.</summary>
internal sealed class ProtectionKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        return [.. db.Set<ProtectionKey>().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        db.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
