using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Ui.Shell;

/// <summary>Where the signed-in person works, for the line below the name: 清溪河小学.</summary>
public interface IPersonPlace
{
    Task<string?> FindAsync(ICurrentUser user, CancellationToken ct);
}
