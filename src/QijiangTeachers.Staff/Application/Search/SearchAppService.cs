using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Application.Search;

internal sealed class SearchAppService(TeacherListQuery teachers, SchoolListQuery schools, IPermissionChecker permissions) : ISearchAppService
{
    private const int MaxLength = 50;

    public async Task<SearchResultDto> SearchAsync(string? text, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Default, ct);
        var words = text?.Trim() ?? "";
        if (words.Length is 0 or > MaxLength) return SearchResultDto.Nothing(words);
        var people = await teachers.PageAsync(new() { Filter = words, Status = TeacherPresence.All }, ct);
        var places = await permissions.IsGrantedAsync(StaffPermissions.Schools.Default, ct)
            ? await schools.Rows(new() { Filter = words }).ToPagedResultAsync(new() { }, SchoolListQuery.Sorts, s => s.Id, ct)
            : new(0, []);
        return new(words, people.TotalCount, people.Items, places.TotalCount, places.Items);
    }
}
