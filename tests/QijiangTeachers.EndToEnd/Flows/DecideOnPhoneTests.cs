namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>On the phone the buttons of a decision hold their words, however long the sentence beside them is.</summary>
public sealed class DecideOnPhoneTests(DemoServer server, Chromium chromium)
{
    [Theory]
    [InlineData("通过后 10 秒生效 · 截止 2026-12-01")]
    [InlineData("通过后送 清溪河小学 校长 · 截止 2026-12-01")]
    public async Task No_button_is_narrower_than_its_words(string consequence)
    {
        await using var visitor = await chromium.VisitAsync(server, "hr");
        await visitor.ResizeAsync(Visitor.Phone);
        await visitor.OpenAsync("/requests");
        await visitor.OpenAsync((await visitor.Page.Locator("main a[href^='/requests/0']").First.GetAttributeAsync("href"))!);
        var buttons = visitor.Page.Locator(".request-decide .form-actions .btn");
        await Assertions.Expect(buttons).ToHaveCountAsync(3);
        await visitor.Page.Locator(".request-decide .form-consequence").EvaluateAsync("(e, text) => e.textContent = text", consequence);
        (await buttons.EvaluateAllAsync<string[]>("all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent.trim())")).ShouldBeEmpty();
    }
}
