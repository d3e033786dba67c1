using System.Net;
using QijiangTeachers.Testing.Web;
using SkiaSharp;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>Evidence by forms, as without script, and how it is given out.</summary>
public sealed class EvidencePageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n<script>alert(1)</script>\n%%EOF"u8];

    [Fact]
    public async Task What_a_refused_form_uploaded_is_kept_and_chosen_and_the_principal_sees_it()
    {
        var teacher = new Browser(await server.As("teacher"));
        await teacher.GetAsync("/me/request-transfer");
        (await teacher.SubmitFilesAsync("request-transfer", new() { ["Input.SchoolId"] = $"{server.District.SchoolB}" }, "Evidence.Files", ("户口簿.png", new MemoryStream(Picture())), ("证明.pdf", new MemoryStream(Pdf)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        teacher.Html.ShouldContain("户口簿.png");
        var sent = await teacher.SubmitAsync("request-transfer", new() { ["Input.From"] = "2027-03-01", ["Input.Reason"] = "照顾家庭" });
        sent.StatusCode.ShouldBe(HttpStatusCode.Found, teacher.Html);

        var client = await server.As("principal");
        var principal = new Browser(client);
        await principal.GetAsync(sent.Headers.Location!.ToString());
        principal.Html.ShouldSatisfyAllConditions(h => h.ShouldContain("户口簿.png"), h => h.ShouldContain("证明.pdf"), h => h.ShouldContain("/thumbnail"));
        foreach (var address in System.Text.RegularExpressions.Regex.Matches(principal.Html, "/api/app/evidence-files/[^\"]+/content").Select(m => m.Value).Distinct())
        {
            var content = await client.GetAsync(address);
            content.StatusCode.ShouldBe(HttpStatusCode.OK);
            content.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; sandbox");
            content.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            content.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var isPdf = content.Content.Headers.ContentType!.MediaType == "application/pdf";
            content.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(isPdf ? "attachment" : "inline");
        }
    }

    [Fact]
    public async Task A_file_is_uploaded_listed_and_deleted_and_a_wrong_one_is_refused_at_the_field()
    {
        var clerk = new Browser(await server.As("clerk"));
        await clerk.GetAsync("/me/evidence");
        await clerk.SubmitFilesAsync("evidence", "Evidence.Files", ("网页.jpg", new MemoryStream("<html>"u8.ToArray())));
        clerk.Html.ShouldContain("不是图片（JPG、PNG、WebP）或 PDF");
        await clerk.GetAsync("/me/evidence");
        (await clerk.SubmitFilesAsync("evidence", "Evidence.Files", ("通知.pdf", new MemoryStream(Pdf)))).StatusCode.ShouldBe(HttpStatusCode.Found, clerk.Html);
        await clerk.GetAsync("/me/evidence");
        clerk.Html.ShouldContain("通知.pdf");
        var delete = System.Text.RegularExpressions.Regex.Match(clerk.Html, "delete-[0-9a-f-]{36}").Value;
        (await clerk.SubmitAsync(delete)).StatusCode.ShouldBe(HttpStatusCode.Found, clerk.Html);
        await clerk.GetAsync("/me/evidence");
        clerk.Html.ShouldContain("还没有材料");
    }

    [Fact]
    public async Task Wrong_data_with_evidence_is_a_request_and_without_a_report()
    {
        var teacher = new Browser(await server.As("teacher"));
        const string Address = "/me/faults/new?fact=profile:%E8%81%8C%E7%A7%B0&about=%E8%81%8C%E7%A7%B0";
        await teacher.GetAsync(Address);
        (await teacher.SubmitAsync("report", new() { ["Input.Text"] = "应为一级教师" })).Headers.Location!.ToString().ShouldEndWith("/me/record");
        await teacher.GetAsync(Address);
        var sent = await teacher.SubmitFilesAsync("report", new() { ["Input.Text"] = "应为一级教师" }, "Evidence.Files", ("聘任文件.pdf", new MemoryStream([.. Pdf, .. "聘任"u8])));
        sent.StatusCode.ShouldBe(HttpStatusCode.Found, teacher.Html);
        sent.Headers.Location!.ToString().ShouldContain("/requests/");
        await teacher.GetAsync(sent.Headers.Location!.ToString());
        teacher.Html.ShouldSatisfyAllConditions(h => h.ShouldContain("数据有误：职称"), h => h.ShouldContain("聘任文件.pdf"));
    }

    private static byte[] Picture()
    {
        using var bitmap = new SKBitmap(300, 200);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Beige);
        return bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray();
    }
}
