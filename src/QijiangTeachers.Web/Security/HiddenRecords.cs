using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Web.Security;

/// <summary>
/// Whoever may see the own record only and asks for another's hears that it isn't there (design §8): "forbidden" would say
/// that it is. Other refusals are as usual.
/// </summary>
internal sealed class HiddenRecords(CurrentUserAccessor users, ILogger<HiddenRecords> logger) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden) logger.LogWarning("Account {Account} may not {Method} {Address}", users.User.Id, context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        if (!authorizeResult.Forbidden || !SeesOwnOnly || !AsksForRecord(context)) return _usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private bool SeesOwnOnly => users.User.Scope is { IsDistrict: false, SchoolIds.Count: 0, TeacherId: not null };

    private static bool AsksForRecord(HttpContext context)
        => HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint() is RouteEndpoint route && route.RoutePattern.GetParameter("id") is not null;
}
