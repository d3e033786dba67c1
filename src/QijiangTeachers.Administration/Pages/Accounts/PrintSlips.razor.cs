using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>Codes for everybody of a school who hasn't a password yet, as slips to cut. Shown once, as the answer to the form.</summary>
public sealed partial class PrintSlips(IAccountAppService accounts)
{
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<ActivationSlipDto>? _slips;

    [SupplyParameterFromForm(FormName = "slips")] private SlipsInput Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        Input ??= new() { SchoolId = _schools.Count == 1 ? Guid.Parse(_schools[0].Value) : null };
    }

    private async Task IssueAsync()
        => Refusal = await Refusal.CatchAsync(async () => _slips = await accounts.IssueCodesAsync(new() { SchoolId = Input.SchoolId!.Value }));

    /// <summary>The school whose slips are printed.</summary>
    public sealed record SlipsInput
    {
        [Required] public Guid? SchoolId { get; set; }
    }
}
