using Microsoft.AspNetCore.Routing;

namespace QijiangTeachers.Staff.Http;

/// <summary>The addresses of teachers, careers, schools, faults and search.</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        app.MapTeachers();
        app.MapCareers();
        app.MapMerging();
        app.MapErasures();
        app.MapReorganisations();
        app.MapSchoolYears();
        app.MapConsistency();
        app.MapTransferRequests();
        app.MapSchools();
        app.MapFaults();
        app.MapFaultRequests();
        app.MapOwnRecord();
        app.MapSearch();
        app.MapRosterImports();
    }
}
