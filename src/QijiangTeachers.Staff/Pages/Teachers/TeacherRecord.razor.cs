using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Tabs and side cards of a person: staff's own and those that other modules registered.</summary>
public sealed partial class TeacherRecord(IEnumerable<TeacherSection> sections, IPermissionChecker permissions, IServiceProvider services, IStringLocalizer<StaffModule> T)
{
    public const int TimelinePage = 20;

    [Parameter, EditorRequired] public TeacherDetailDto Teacher { get; set; } = null!;
    [Parameter, EditorRequired] public TimelineDto Timeline { get; set; } = null!;

    /// <summary>The page's own address: tabs are links to it.</summary>
    [Parameter, EditorRequired] public string Path { get; set; } = "";
    [Parameter] public string? Tab { get; set; }
    [Parameter] public string? Group { get; set; }
    [Parameter] public int? PageNumber { get; set; }
    [Parameter] public DateOnly? AsOf { get; set; }
    [Parameter] public bool MayReveal { get; set; }
    [Parameter] public bool MayCorrect { get; set; }

    /// <summary>On 我的档案: 数据有误 beside each fact.</summary>
    [Parameter] public bool OwnReports { get; set; }

    private readonly List<(TeacherSection Section, int? Count)> _tabs = [];
    private readonly List<TeacherSection> _asides = [];
    private int _all;

    private string Current => Tab is "record" or "service" || _tabs.Exists(t => t.Section.Key == Tab) ? Tab! : "timeline";

    private Dictionary<string, object?> Parameters => new() { ["TeacherId"] = Teacher.Id, ["AsOf"] = Teacher.Facts.AsOf };

    public static GetTimelineInput TimelineOf(string? group, int? page)
        => new() { Group = group, SkipCount = (Math.Max(page ?? 1, 1) - 1) * TimelinePage, MaxResultCount = TimelinePage };

    protected override async Task OnInitializedAsync()
    {
        _all = Timeline.Groups.Values.Sum();
        foreach (var section in sections.OrderBy(s => s.Order))
        {
            if (section.Permission is { } permission && !await permissions.IsGrantedAsync(permission)) continue;
            if (section.Place is TeacherSectionPlace.Home or TeacherSectionPlace.Action) continue;
            if (section.Place == TeacherSectionPlace.Aside) _asides.Add(section);
            else _tabs.Add((section, section.Count is { } count ? await count(services, Teacher.Id, Teacher.Facts.AsOf, default) : null));
        }
    }

    private string PathOf(string tab) => AsOf is { } day ? $"{Path}?tab={tab}&asOf={day:yyyy-MM-dd}" : $"{Path}?tab={tab}";
}
