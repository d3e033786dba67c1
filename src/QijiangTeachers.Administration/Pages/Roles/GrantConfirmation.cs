using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Application.Permissions;

namespace QijiangTeachers.Administration.Pages.Roles;

/// <summary>The changes that were previewed, as one hidden field, and why.</summary>
public sealed record GrantConfirmation
{
    /// <summary><c>role|permission|True</c> per line.</summary>
    public string Changes { get; set; } = "";
    [Required, MaxLength(200)] public string Reason { get; set; } = "";

    public static GrantConfirmation Of(IEnumerable<GrantChangeDto> changes) => new() { Changes = string.Join('\n', changes.Select(c => $"{c.Role}|{c.Permission}|{c.After}")) };

    public UpdateGrantsDto ToUpdate() => new()
    {
        Reason = Reason,
        Grants = [.. Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|')).Where(p => p.Length == 3).Select(p => new GrantDto(p[0], p[1], p[2] == bool.TrueString))],
    };
}
