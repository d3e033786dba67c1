using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>An API client as of this request: no person and no role, but permissions of its own.</summary>
internal sealed class ApiClientUser(ApiClient client, IReadOnlySet<string> permissions) : ICurrentUser
{
    public bool IsAuthenticated => true;
    public Guid? Id => client.Id;
    public string UserName => client.ClientId;
    public string Name => NameOf(client);
    public IReadOnlyCollection<string> Roles => [];
    public Guid? TeacherId => null;
    public DataScope Scope { get; } = new(client.IsDistrict, [.. client.Schools.Select(s => s.SchoolId)], null);
    public IReadOnlySet<string> Permissions => permissions;

    /// <summary>As the history names it: other people read it, in whatever language the client asked.</summary>
    public static string NameOf(ApiClient client) => $"接口客户端 {client.Name}";
}
