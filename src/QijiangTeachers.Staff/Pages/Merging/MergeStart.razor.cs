using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Pages.Merging;

/// <summary>From a person's page: which other record is of the same person?</summary>
public sealed partial class MergeStart(ITeacherAppService teachers)
{
    [Parameter] public Guid Id { get; set; }

    private TeacherDetailDto _teacher = null!;

    protected override async Task OnInitializedAsync() => _teacher = await teachers.GetAsync(Id);
}
