using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Tests.Requests;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using SkiaSharp;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Evidence;

public sealed class EvidenceTests
{
    [Theory, EachDatabase]
    public async Task What_is_handed_in_is_read_by_those_concerned_and_by_nobody_else(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var file = await UploadAsync(c, c.Teacher, "结业证书.jpg", Pictures.Certificate(1));
        foreach (var user in new[] { c.HomePrincipal, c.Hr, c.Stranger, c.Clerk })
            await Should.ThrowAsync<EntityNotFoundException>(() => OpenAsync(c, user, file));

        var id = await c.AskAsync(Wish(c.Host) with { Evidence = [file] });
        foreach (var user in new[] { c.Teacher, c.HomePrincipal, c.HostPrincipal, c.Hr, c.Clerk })
        {
            (await c.SeeAsync(user, id)).Evidence.Select(f => f.Name).ShouldBe(["结业证书.jpg"]);
            (await OpenAsync(c, user, file)).ShouldBe(Pictures.Certificate(1));
        }
        await Should.ThrowAsync<EntityNotFoundException>(() => OpenAsync(c, c.Stranger, file));
        var colleague = await c.ColleagueAsync();
        await Should.ThrowAsync<EntityNotFoundException>(() => OpenAsync(c, colleague, file));
    }

    [Theory, EachDatabase]
    public async Task Every_reading_of_another_persons_file_is_recorded(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var file = await UploadAsync(c, c.Teacher, "证明.pdf", Pictures.Pdf());
        await c.AskAsync(Wish(c.Host) with { Evidence = [file] });
        await OpenAsync(c, c.Teacher, file);
        await OpenAsync(c, c.HomePrincipal, file);
        await using var scope = c.Registry.AsSystem();
        var reads = await scope.Db.Set<Process>().Where(p => p.Kind == "Administration.ReadEvidence").ToListAsync();
        reads.Select(p => p.ActorId).ShouldBe([c.HomePrincipal.Id]);
    }

    [Fact]
    public async Task Only_own_files_are_handed_in_and_at_most_nine()
    {
        await using var c = await StartAsync();
        var others = await UploadAsync(c, c.Clerk, "他人.pdf", Pictures.Pdf());
        (await Should.ThrowAsync<InputInvalidException>(() => c.AskAsync(Wish(c.Host) with { Evidence = [others] }))).Errors.Single().Field.ShouldBe("Evidence");
        (await Should.ThrowAsync<InputInvalidException>(() => c.AskAsync(Wish(c.Host) with { Evidence = [.. Enumerable.Range(0, 10).Select(_ => Guid.NewGuid())] }))).Errors.Single().Message.ShouldContain("9");
    }

    [Theory]
    [InlineData("网页.jpg", "<html><script>alert(1)</script></html>", "不是图片")]
    [InlineData("程序.pdf", "MZ\u0090", "不是图片")]
    [InlineData("空.png", "", "空文件")]
    public async Task What_it_is_is_told_by_the_content_and_not_by_the_name(string name, string content, string says)
    {
        await using var c = await StartAsync();
        var refusal = await Should.ThrowAsync<InputInvalidException>(() => UploadAsync(c, c.Teacher, name, System.Text.Encoding.UTF8.GetBytes(content)));
        refusal.Errors.Single().Message.ShouldSatisfyAllConditions(m => m.ShouldContain(name), m => m.ShouldContain(says));
    }

    [Fact]
    public async Task A_cut_off_picture_and_one_that_is_too_large_are_refused_and_nothing_of_the_batch_is_kept()
    {
        await using var c = await StartAsync();
        var whole = Pictures.Certificate(3, format: SKEncodedImageFormat.Png);
        (await RefusedAsync(c, ("好.jpg", Pictures.Certificate(4)), ("坏.png", whole[..(whole.Length / 2)]))).ShouldContain("坏.png");
        (await RefusedAsync(c, ("大.pdf", [.. Pictures.Pdf(), .. new byte[EvidenceFile.MaxBytes]]))).ShouldContain("10 MB");
        (await OwnAsync(c)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_carries_no_path_and_no_trick_and_the_ending_that_fits()
    {
        await using var c = await StartAsync();
        await UploadAsync(c, c.Teacher, "../../etc/证书\u202Egpj.exe", Pictures.Certificate(5));
        (await OwnAsync(c)).Single().Name.ShouldBe("证书gpj.jpg");
    }

    [Theory, EachDatabase]
    public async Task The_same_file_sent_twice_is_kept_once(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var first = await UploadAsync(c, c.Teacher, "一.pdf", Pictures.Pdf());
        (await UploadAsync(c, c.Teacher, "二.pdf", Pictures.Pdf())).ShouldBe(first);
        (await OwnAsync(c)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Sent_from_two_tabs_at_once_it_is_kept_once_and_twice_in_one_form_too(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => UploadAsync(c, c.Teacher, ($"{i}.pdf", Pictures.Pdf()), ($"{i}-再.pdf", Pictures.Pdf())))));
        (await OwnAsync(c)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_file_that_serves_another_open_request_is_pointed_out(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var file = await UploadAsync(c, c.Clerk, "证明.pdf", Pictures.Pdf());
        var first = await c.AskAsync(Wish(c.Host) with { TeacherId = c.Mover.Id, Evidence = [file] }, c.Clerk);
        (await c.SeeAsync(c.Hr, first)).Request.Attention.ShouldBeNull();
        var second = await c.AskAsync(Wish(c.Host) with { TeacherId = c.Colleague.Id, Evidence = [file] }, c.Clerk);
        (await c.SeeAsync(c.Hr, second)).Request.Attention.ShouldBe("“证明.pdf”已用于另一申请");
    }

    [Theory, EachDatabase]
    public async Task A_copy_of_another_persons_picture_is_pointed_out_and_never_approved_in_bulk(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await UploadAsync(c, await c.ColleagueAsync(), "原件.jpg", Pictures.Certificate(7));
        var copy = await UploadAsync(c, c.Teacher, "转发.jpg", Pictures.Certificate(7, 800, 600, quality: 55, lighter: 12));
        var id = await c.AskAsync(Wish(c.Host) with { Evidence = [copy] });
        (await c.SeeAsync(c.HomePrincipal, id)).Request.Attention.ShouldBe("“转发.jpg”与他人上传的图片几乎相同");
        (await c.RunAsync(c.HomePrincipal, s => s.Get<IRequestAppService>().ApproveAsync(new() { Ids = [id] }))).Approved.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_certificate_is_no_copy_and_the_same_file_of_another_person_is_one()
    {
        await using var c = await StartAsync();
        var colleague = await c.ColleagueAsync();
        foreach (var seed in Enumerable.Range(100, 30)) await UploadAsync(c, colleague, $"{seed}.jpg", Pictures.Certificate(seed, 600, 450));
        await UploadAsync(c, colleague, "通知.pdf", Pictures.Pdf("通知"));
        var other = await UploadAsync(c, c.Teacher, "证书.jpg", Pictures.Certificate(8));
        var id = await c.AskAsync(Wish(c.Host) with { Evidence = [other] });
        (await c.SeeAsync(c.Hr, id)).Request.Attention.ShouldBeNull();
        await c.RunAsync(c.Teacher, async s => { await s.Get<IRequestAppService>().TakeBackAsync(id, new() { Act = RequestAct.Withdraw }); return true; });
        var same = await UploadAsync(c, c.Teacher, "我的.pdf", Pictures.Pdf("通知"));
        (await c.SeeAsync(c.Hr, await c.AskAsync(Wish(c.Host) with { Evidence = [same] }))).Request.Attention.ShouldBe("“我的.pdf”与他人上传的文件完全相同");
    }

    [Theory, EachDatabase]
    public async Task Handed_in_it_stays_and_before_it_may_go(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var (kept, spare) = (await UploadAsync(c, c.Teacher, "用.jpg", Pictures.Certificate(9)), await UploadAsync(c, c.Teacher, "不用.jpg", Pictures.Certificate(10)));
        await c.AskAsync(Wish(c.Host) with { Evidence = [kept] });
        (await Should.ThrowAsync<BusinessException>(() => DeleteAsync(c, c.Teacher, kept))).Code.ShouldBe("QijiangTeachers.Administration:0120");
        await Should.ThrowAsync<EntityNotFoundException>(() => DeleteAsync(c, c.Clerk, kept));
        await DeleteAsync(c, c.Teacher, spare);
        (await OwnAsync(c)).Single().Uses.Single().Title.ShouldContain("沙溪小学");
    }

    [Theory, EachDatabase]
    public async Task The_night_removes_what_was_never_used_and_destroys_what_is_over(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var store = c.Registry.Services.GetRequiredService<ContentStore>();
        var (used, unused, orphan) = (await UploadAsync(c, c.Teacher, "用.jpg", Pictures.Certificate(11)), await UploadAsync(c, c.Teacher, "不用.pdf", Pictures.Pdf("不用")), await store.SaveAsync(Pictures.Pdf("孤儿")));
        var id = await c.AskAsync(Wish(c.Host) with { Evidence = [used] });
        await c.DecideAsync(c.HomePrincipal, id, RequestAct.Reject, "不同意");
        c.Registry.Clock.Advance(TimeSpan.FromDays(89));
        await NightAsync(c);
        (await OwnAsync(c)).Count.ShouldBe(2);
        store.Open(orphan).ShouldBeNull();
        c.Registry.Clock.Advance(TimeSpan.FromDays(2));
        await NightAsync(c);
        (await OwnAsync(c)).Select(f => f.Id).ShouldBe([used]);
        await Should.ThrowAsync<EntityNotFoundException>(() => OpenAsync(c, c.Teacher, unused));
        (await OpenAsync(c, c.Teacher, used)).Length.ShouldBeGreaterThan(0);

        c.Registry.Clock.Advance(TimeSpan.FromDays((365 * 10) + 3));
        await NightAsync(c);
        (await Should.ThrowAsync<BusinessException>(() => OpenAsync(c, c.Teacher, used))).Code.ShouldBe("QijiangTeachers.Administration:0121");
        (await c.SeeAsync(c.Hr, id)).Evidence.Single().IsDestroyed.ShouldBeTrue();
    }

    [Fact]
    public async Task At_rest_the_content_is_sealed()
    {
        await using var c = await StartAsync();
        await UploadAsync(c, c.Teacher, "证明.pdf", Pictures.Pdf("hospital"));
        var folder = c.Registry.Services.GetRequiredService<ContentOptions>().Folder;
        var file = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Single();
        System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("hospital");
    }

    [Fact]
    public async Task The_small_copy_stands_upright_and_carries_no_place()
    {
        await using var c = await StartAsync();
        var file = await UploadAsync(c, c.Teacher, "证书.jpg", Pictures.Certificate(12, 2400, 1800));
        var small = await c.RunAsync(c.Teacher, async s => await ReadAsync((await s.Get<IEvidenceFileAppService>().OpenThumbnailAsync(file)).Content));
        using var codec = SKCodec.Create(new MemoryStream(small));
        (codec.Info.Width, codec.Info.Height).ShouldBe((640, 480));
        System.Text.Encoding.Latin1.GetString(small).ShouldNotContain("Exif");
    }

    private static Task<JobResult> NightAsync(RequestCase c) => c.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.forget-evidence");

    private static async Task<Guid> UploadAsync(RequestCase c, TestUser who, string name, byte[] content) => (await UploadAsync(c, who, (name, content))).Single().Id;

    private static Task<IReadOnlyList<EvidenceDto>> UploadAsync(RequestCase c, TestUser who, params (string Name, byte[] Content)[] files)
        => c.RunAsync(who, s => s.Get<IEvidenceFileAppService>().UploadAsync([.. files.Select(f => new UploadedFile(f.Name, () => new MemoryStream(f.Content)))]));

    private static async Task<string> RefusedAsync(RequestCase c, params (string Name, byte[] Content)[] files)
        => (await Should.ThrowAsync<InputInvalidException>(() => UploadAsync(c, c.Teacher, files))).Errors.Single().Message;

    private static Task<byte[]> OpenAsync(RequestCase c, TestUser who, Guid id) => c.RunAsync(who, async s => await ReadAsync((await s.Get<IEvidenceFileAppService>().OpenAsync(id)).Content));

    private static async Task<byte[]> ReadAsync(Stream content)
    {
        await using var stream = content;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Task<bool> DeleteAsync(RequestCase c, TestUser who, Guid id) => c.RunAsync(who, async s => { await s.Get<IEvidenceFileAppService>().DeleteAsync(id); return true; });

    private static async Task<IReadOnlyList<OwnEvidenceDto>> OwnAsync(RequestCase c) => (await c.RunAsync(c.Teacher, s => s.Get<IEvidenceFileAppService>().GetListAsync(new() { MaxResultCount = 20 }))).Items;
}
