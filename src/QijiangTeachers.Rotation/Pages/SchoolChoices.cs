using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Rotation.Pages;

/// <summary>The district's schools for a select; their names are public.</summary>
internal sealed class SchoolChoices(IAccountRoster roster)
{
    public async Task<IReadOnlyList<Choice>> AllAsync() => await roster.Schools.OrderBy(s => s.NameKey).Select(s => new Choice(s.Id.ToString(), s.Name)).ToListAsync();
}
