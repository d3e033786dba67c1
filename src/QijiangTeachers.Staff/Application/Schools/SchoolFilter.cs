using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>The schools among which a list of facts can be narrowed; none where there is only the own.</summary>
public static class SchoolFilter
{
    public static async Task<IReadOnlyList<Choice>> GetFilterAsync(this ISchoolAppService schools)
        => await schools.GetChoicesAsync() is { Count: > 1 } several ? [.. several.Select(s => new Choice(s.Id.ToString(), s.Name))] : [];
}
