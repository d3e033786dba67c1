using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Http;

internal static class SchoolEndpoints
{
    public static void MapSchools(this IEndpointRouteBuilder app)
    {
        var schools = app.MapGroup("/api/app/schools").WithTags("School").RequireAuthorization(StaffPermissions.Schools.Default);
        schools.MapGet("/", ([AsParameters] GetSchoolListInput input, ISchoolAppService s, CancellationToken ct) => s.GetListAsync(input, ct));
        schools.MapGet("/{id:guid}", (Guid id, DateOnly? asOf, ISchoolAppService s, CancellationToken ct) => s.GetAsync(id, asOf, ct));
        schools.MapGet("/export", ([AsParameters] GetSchoolListInput input, TableFileFormat? format, ISchoolAppService s, HttpContext http)
                => FileAnswers.Table("学校", format, (output, kind) => s.ExportAsync(input, kind, output, http.RequestAborted))).WithMetadata(new HeavyWorkAttribute())
            .RequireAuthorization(StaffPermissions.Schools.Export);
        schools.MapPost("/", async (CreateSchoolDto input, ISchoolAppService s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"/api/app/schools/{made.Id}", made);
        }).RequireAuthorization(StaffPermissions.Schools.Manage);
        schools.MapPut("/{id:guid}/years/{year:int}", (Guid id, int year, UpdateSchoolYearDto input, ISchoolAppService s, CancellationToken ct) => s.UpdateYearAsync(id, year, input, ct))
            .RequireAuthorization(StaffPermissions.Schools.Facts);
        schools.MapPost("/{id:guid}/confirm-year", (Guid id, ConfirmSchoolYearDto input, ISchoolAppService s, CancellationToken ct) => s.ConfirmYearAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Schools.Facts);
        schools.MapPost("/{id:guid}/rename", (Guid id, RenameSchoolDto input, ISchoolAppService s, CancellationToken ct) => s.RenameAsync(id, input, ct))
            .RequireAuthorization(StaffPermissions.Schools.Manage);
        MapGroupings<SchoolCluster>(app, "/api/app/school-clusters", "SchoolCluster");
        app.MapPost("/api/app/school-clusters/{id:guid}/lead", (Guid id, LeadClusterDto input, ISchoolClusterAppService s, CancellationToken ct) => s.LeadAsync(id, input, ct))
            .WithTags("SchoolCluster").RequireAuthorization(StaffPermissions.Schools.Manage);
        MapGroupings<EducationGroup>(app, "/api/app/education-groups", "EducationGroup");
    }

    private static void MapGroupings<T>(IEndpointRouteBuilder app, string path, string tag) where T : class, INamedGrouping
    {
        var groupings = app.MapGroup(path).WithTags(tag).RequireAuthorization(StaffPermissions.Schools.Default);
        groupings.MapGet("/", (IGroupingAppService<T> s, CancellationToken ct) => s.GetListAsync(ct));
        groupings.MapGet("/{id:guid}", (Guid id, IGroupingAppService<T> s, CancellationToken ct) => s.GetAsync(id, ct));
        var manage = groupings.MapGroup("").RequireAuthorization(StaffPermissions.Schools.Manage);
        manage.MapPost("/", async (CreateGroupingDto input, IGroupingAppService<T> s, CancellationToken ct) =>
        {
            var made = await s.CreateAsync(input, ct);
            return TypedResults.Created($"{path}/{made.Id}", made);
        });
        manage.MapPut("/{id:guid}", (Guid id, UpdateGroupingDto input, IGroupingAppService<T> s, CancellationToken ct) => s.UpdateAsync(id, input, ct));
        manage.MapPost("/{id:guid}/remove", (Guid id, RemoveFactDto input, IGroupingAppService<T> s, CancellationToken ct) => s.RemoveAsync(id, input, ct));
        manage.MapPost("/{id:guid}/schools", (Guid id, JoinGroupingDto input, IGroupingAppService<T> s, CancellationToken ct) => s.AddSchoolAsync(id, input, ct));
        manage.MapPost("/{id:guid}/schools/{schoolId:guid}/remove", (Guid id, Guid schoolId, LeaveGroupingDto input, IGroupingAppService<T> s, CancellationToken ct) => s.RemoveSchoolAsync(id, schoolId, input, ct));
    }
}
