namespace QijiangTeachers.Kernel.Users;

/// <summary>Holds the user of the current scope: set by the web host from the cookie or token, by jobs to <see cref="SystemUser"/>.</summary>
public sealed class CurrentUserAccessor
{
    public ICurrentUser User { get; set; } = new Anonymous();

    private sealed class Anonymous : ICurrentUser
    {
        public bool IsAuthenticated => false;
        public Guid? Id => null;
        public string UserName => "";
        public string Name => "";
        public IReadOnlyCollection<string> Roles => [];
        public Guid? TeacherId => null;
        public DataScope Scope => DataScope.Nothing;
    }
}
