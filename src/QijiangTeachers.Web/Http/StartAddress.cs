using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// <c>/</c> leads to the first page that the role may open. A plain redirect, not a page: it takes no message that belongs to
/// the page behind it, and a component that redirects while it is drawn is unsafe.
/// </summary>
internal static class StartAddress
{
    public static void MapStart(this IEndpointRouteBuilder app)
        => app.MapGet("/", async (IEnumerable<StartPage> pages, IPermissionChecker permissions, CancellationToken ct) =>
        {
            foreach (var page in pages.OrderBy(p => p.Order))
                if (await permissions.IsGrantedAsync(page.Permission, ct)) return TypedResults.LocalRedirect(page.Path);
            return TypedResults.LocalRedirect(AccountPaths.Mine);
        }).RequireAuthorization().ExcludeFromDescription();
}
