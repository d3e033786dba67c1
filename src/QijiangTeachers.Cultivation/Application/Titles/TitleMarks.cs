using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>The highest title in force beside the person's name: 区级骨干教师 · 至 2028-06-09.</summary>
internal sealed class TitleMarks(TitleTermList list, IPermissionChecker permissions, IStringLocalizer<CultivationModule> texts) : ITeacherMarks
{
    private const int Order = 300;

    public async Task<IReadOnlyList<TeacherMark>> OnAsync(Guid teacherId, DateOnly day, CancellationToken ct)
    {
        if (!await permissions.IsGrantedAsync(CultivationPermissions.Titles.Default, ct)) return [];
        var highest = await list.PageAsync(new() { TeacherId = teacherId, AsOf = day, InForce = true, Sorting = "title desc, lastDay desc", MaxResultCount = 1 }, ct);
        return [.. highest.Items.Select(t => new TeacherMark(Order, TextOf(t)))];
    }

    private string TextOf(TitleTermDto t) => t.LastDay is { } last ? texts["Mark:Until", Terms.Shown(t.Title), Show.Date(last)] : Terms.Shown(t.Title);
}
