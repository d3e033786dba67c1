using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Requests;

/// <summary>What is a principal's own goes to the school that leads the 学区, else to the district (design §8).</summary>
public sealed class ClusterLeadTests
{
    [Theory, EachDatabase]
    public async Task A_principals_own_move_goes_to_the_principal_of_the_leading_school(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await LedByThirdAsync(c);
        var id = await c.AskAsync(Wish(c.Host), c.HomePrincipal);
        (await c.QueueAsync(c.Stranger)).ShouldBe([id]);
        (await c.QueueAsync(c.Hr)).ShouldBeEmpty();
        (await c.QueueAsync(c.HomePrincipal)).ShouldBeEmpty();
        (await c.SeeAsync(c.Hr, id)).Steps[0].Label.ShouldBe("清溪片学区 牵头学校 石壕小学 校长（代 清溪河小学）");
        await c.DecideAsync(c.Stranger, id);
        (await c.QueueAsync(c.HostPrincipal)).ShouldBe([id]);
    }

    [Fact]
    public async Task What_the_principal_may_decide_doesnt_go_there()
    {
        await using var c = await StartAsync();
        await LedByThirdAsync(c);
        var id = await c.AskAsync();
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([id]);
        (await c.QueueAsync(c.Stranger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_leading_principals_own_goes_to_the_district()
    {
        await using var c = await StartAsync();
        await LedByThirdAsync(c);
        var id = await c.AskAsync(Wish(c.Host), c.Stranger);
        (await c.QueueAsync(c.Stranger)).ShouldBeEmpty();
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
    }

    [Fact]
    public async Task A_school_that_left_the_cluster_no_longer_leads_it()
    {
        await using var c = await StartAsync();
        var (cluster, third) = await LedByThirdAsync(c);
        await PlaceAsync(c, third, null);
        var id = await c.AskAsync(Wish(c.Host), c.HomePrincipal);
        (await c.QueueAsync(c.Stranger)).ShouldBeEmpty();
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
        (await c.RunAsync(c.Hr, s => s.Get<IGroupingAppService<SchoolCluster>>().GetAsync(cluster))).LeadSchool.ShouldBeNull();
    }

    [Fact]
    public async Task A_leading_school_without_a_principal_leaves_it_to_the_district()
    {
        await using var c = await StartAsync();
        await LedByThirdAsync(c);
        await using (var system = c.Registry.AsSystem())
            await system.Db.Set<Account>().Where(a => a.Id == c.Stranger.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedOn, c.Today));
        var id = await c.AskAsync(Wish(c.Host), c.HomePrincipal);
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
    }

    [Theory, EachDatabase]
    public async Task Only_a_school_of_the_cluster_leads_it(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var (cluster, third) = await LedByThirdAsync(c);
        var stamp = (await c.RunAsync(c.Hr, s => s.Get<IGroupingAppService<SchoolCluster>>().GetAsync(cluster))).ConcurrencyStamp;
        (await Should.ThrowAsync<BusinessException>(() => SetAsync(c, cluster, c.Host.Id, stamp))).Code.ShouldBe("QijiangTeachers.Staff:0029");
        (await SetAsync(c, cluster, third, "what was seen long ago")).Changed.ShouldBeFalse();
        await Should.ThrowAsync<StaleVersionException>(() => SetAsync(c, cluster, c.Home.Id, "what was seen long ago"));
        (await SetAsync(c, cluster, null, stamp)).Changed.ShouldBeTrue();
        (await c.RunAsync(c.Hr, s => s.Get<IGroupingAppService<SchoolCluster>>().GetAsync(cluster))).LeadSchoolId.ShouldBeNull();
    }

    [Fact]
    public async Task A_principal_sets_none()
    {
        await using var c = await StartAsync();
        var (cluster, third) = await LedByThirdAsync(c);
        await Should.ThrowAsync<PermissionDeniedException>(() => c.RunAsync(c.HomePrincipal,
            s => s.Get<ISchoolClusterAppService>().LeadAsync(cluster, new() { SchoolId = third, Reason = "自荐", ConcurrencyStamp = "x" })));
    }

    // The school of neither principal leads; the host stays outside.
    private static async Task<(Guid Cluster, Guid Lead)> LedByThirdAsync(RequestCase c)
    {
        Guid third;
        await using (var system = c.Registry.AsSystem()) third = await system.Db.Set<School>().Where(s => s.Name == "石壕小学").Select(s => s.Id).SingleAsync();
        var made = await c.RunAsync(c.Hr, s => s.Get<IGroupingAppService<SchoolCluster>>().CreateAsync(new() { Name = "清溪片学区", Reason = "区教委文件" }));
        await PlaceAsync(c, c.Home.Id, made.Id);
        await PlaceAsync(c, third, made.Id);
        await SetAsync(c, made.Id, third, made.ConcurrencyStamp);
        return (made.Id, third);
    }

    private static async Task PlaceAsync(RequestCase c, Guid schoolId, Guid? cluster)
    {
        await using var system = c.Registry.AsSystem();
        await system.Db.Set<School>().Where(s => s.Id == schoolId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ClusterId, cluster));
    }

    private static Task<ChangeResultDto> SetAsync(RequestCase c, Guid cluster, Guid? school, string stamp)
        => c.RunAsync(c.Hr, s => s.Get<ISchoolClusterAppService>().LeadAsync(cluster, new() { SchoolId = school, Reason = "区教委文件", ConcurrencyStamp = stamp }));
}
