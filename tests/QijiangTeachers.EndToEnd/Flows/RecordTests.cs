namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>What the offices and the teacher do most: move somebody, enter hours and take them back, confirm one's own record.</summary>
public sealed class RecordTests(DemoServer server, Chromium chromium)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task A_transfer_is_seen_on_the_time_line()
    {
        await using var hr = await chromium.VisitAsync(server, "hr");
        await hr.OpenAsync("/teachers?category=FullTimeTeacher&sorting=number desc");
        var path = await hr.Page.Locator("main tbody a[href^='/teachers/']").First.GetAttributeAsync("href");
        await hr.OpenAsync($"{path!.Split('?')[0]}/transfer");
        var school = hr.Page.Locator("select[name='Input.SchoolId'] option").Nth(7);
        var name = (await school.InnerTextAsync()).Trim();
        await hr.Page.SelectOptionAsync("select[name='Input.SchoolId']", await school.GetAttributeAsync("value") ?? "");
        await hr.FillAsync("From", $"{Today:yyyy-MM-dd}");
        await hr.FillAsync("Reason", "支援新建学校");
        await hr.PressAsync("办理调动");
        await hr.SeeAsync("已办理调动");

        await hr.OpenAsync($"{path.Split('?')[0]}?tab=timeline");
        await hr.SeeAsync("支援新建学校");
        await Assertions.Expect(hr.Page.Locator(".time-line").GetByText(name).First).ToBeVisibleAsync();
        hr.TakeComplaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_that_a_clerk_enters_count_and_a_reversal_takes_them_back()
    {
        await using var clerk = await chromium.VisitAsync(server, "clerk");
        await clerk.OpenAsync("/teachers?category=FullTimeTeacher");
        var number = await clerk.Page.Locator("main tbody td .cell-second, main tbody th .cell-second").First.InnerTextAsync();
        await clerk.OpenAsync("/hours/new");
        await clerk.FillAsync("TeacherNos", number);
        await clerk.FillAsync("Activity", "教研组读书分享会");
        await clerk.ChooseAsync("Level", "校级");
        await clerk.FillAsync("StartOn", $"{Today:yyyy-MM-dd}");
        await clerk.FillAsync("EndOn", $"{Today:yyyy-MM-dd}");
        await clerk.FillAsync("Hours", "2");
        await clerk.PressAsync("登记学时");
        await clerk.SeeAsync("已登记 1 人的学时");

        await clerk.OpenAsync($"/hours?filter={number}");
        var row = clerk.Page.Locator("main tbody tr").Filter(new() { HasText = "教研组读书分享会" });
        await row.GetByRole(AriaRole.Link, new() { Name = "冲销" }).ClickAsync();
        await clerk.FillAsync("Reason", "重复登记");
        await clerk.PressAsync("冲销这条学时");
        await clerk.SeeAsync("已冲销");
        await clerk.OpenAsync($"/hours?filter={number}");
        await clerk.SeeAsync("冲销：教研组读书分享会");
        await Assertions.Expect(row).ToHaveCountAsync(2);
        clerk.TakeComplaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teacher_confirms_the_own_record_and_reports_what_is_wrong()
    {
        await using var teacher = await chromium.VisitAsync(server, "teacher", Visitor.Phone);
        await teacher.OpenAsync("/me/record");
        await teacher.PressAsync("核对无误，确认");
        await teacher.SeeAsync("已核对确认");

        await teacher.OpenAsync("/me/record?tab=record");
        await teacher.FollowAsync("数据有误");
        await teacher.FillAsync("Text", "名字里的“禾”写成了“和”。");
        await teacher.PressAsync("报告");
        await teacher.SeeAsync("已报告，等待答复");
        await teacher.SeeAsync("名字里的“禾”写成了“和”。");
        teacher.TakeComplaints().ShouldBeEmpty();
    }
}
