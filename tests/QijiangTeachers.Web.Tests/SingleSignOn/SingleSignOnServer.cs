using QijiangTeachers.Database;
using QijiangTeachers.Web.Tests.SecondFactors;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>A registry and a provider of identities beside it, which vouches for <c>teacher_number</c>.</summary>
public class SingleSignOnServer : ClockedServer, IAsyncLifetime
{
    internal IdentityProvider Identities { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["SingleSignOn:Authority"] = Identities.Address, ["SingleSignOn:ClientId"] = IdentityProvider.ClientId, ["SingleSignOn:ClientSecret"] = IdentityProvider.ClientSecret,
        ["SingleSignOn:Name"] = "智慧教育云平台", ["SingleSignOn:NumberClaim"] = "teacher_number",
    };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Identities = await IdentityProvider.StartAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Identities.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlSingleSignOnServer : SingleSignOnServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}

/// <summary>As in production, and the provider's second factor is trusted.</summary>
public sealed class TrustingServer : SingleSignOnServer
{
    protected override IReadOnlyDictionary<string, string> Settings
        => new Dictionary<string, string>(base.Settings) { ["SingleSignOn:TrustSecondFactor"] = "true", ["Security:SecondFactor:Required"] = "true" };
}
