using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>自某日变更.</summary>
public sealed partial class ChangeAttributePage(ICareerAppService careers, ITeacherAppService teachers, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "change")] private ChangeAttributeDto Input { get; set; } = null!;

    private readonly string _words = string.Join("；", Enum.GetValues<TeacherAttribute>().Select(a => $"{Terms.Shown(a)}：{string.Join(' ', TeacherAttributes.TermsOf(a))}"));
    private TeacherDetailDto _teacher = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => careers.ChangeAttributeAsync(Id, Input));
        if (Refusal is null) redirect.To($"/teachers/{Id}", T["Change:Done"]);
    }
}
