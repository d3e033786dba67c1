namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>A roster's way in: upload, dry run, what it would change, confirm, result.</summary>
public sealed class ImportTests(DemoServer server, Chromium chromium)
{
    [Fact]
    public async Task A_file_is_tried_looked_at_confirmed_and_stored()
    {
        await using var hr = await chromium.VisitAsync(server, "hr");
        await hr.OpenAsync("/imports");
        await hr.Page.SetInputFilesAsync("input[type=file]", new FilePayload
        {
            Name = "学校.csv", MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("学校编码,学校名称,学段,城乡,学年,学生数\n2150990777,新桥小学,小学,镇区,2026,320\n2150990778,新桥幼儿园,没有这种,镇区,2026,90\n"),
        });
        await hr.PressAsync("试导入");
        await hr.SeeAsync("确认后写入 1 行；1 行错误不会写入");
        await hr.SeeAsync("没有这种");
        await hr.PressAsync("确认导入 1 行");
        await hr.SeeAsync("导入：写入 1 行，1 行错误没有写入");

        await hr.OpenAsync("/schools?filter=新桥");
        await hr.SeeAsync("新桥小学");
        (await hr.Page.Locator("main").InnerTextAsync()).ShouldNotContain("新桥幼儿园");
        hr.TakeComplaints().ShouldBeEmpty();
    }
}
