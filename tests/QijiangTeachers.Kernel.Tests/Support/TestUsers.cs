using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>Knows <see cref="Clerk"/> and nobody else.</summary>
internal sealed class TestUsers(CurrentUserAccessor users) : IJobUsers
{
    public static ICurrentUser Clerk { get; } = new Person(Guid.Parse("0193a000-0000-7000-8000-000000000001"), "陶管理员");
    public static ICurrentUser Leaver { get; } = new Person(Guid.Parse("0193a000-0000-7000-8000-000000000002"), "离任者");

    public Task<bool> EnterAsync(Guid accountId, CancellationToken ct)
    {
        if (accountId != Clerk.Id) return Task.FromResult(false);
        users.User = Clerk;
        return Task.FromResult(true);
    }

    private sealed record Person(Guid? Id, string Name) : ICurrentUser
    {
        public bool IsAuthenticated => true;
        public string UserName => Name;
        public IReadOnlyCollection<string> Roles => ["school-clerk"];
        public Guid? TeacherId => null;
        public DataScope Scope => DataScope.Nothing;
    }
}
