using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Http.Tokens;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Http;

/// <summary>Turns the authenticated id into the current user, or ends a session whose account may not be in any more.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AccountSessions sessions, ApiClientEntry clients, CurrentUserAccessor users)
    {
        if (BearerTokens.TryReadClient(context.User, out var client, out var stamp))
        {
            await clients.EnterAsync(client, stamp, context.User.GetScopes(), context.Connection.RemoteIpAddress, context.RequestAborted);
            if (!IsForClients(context.GetEndpoint())) throw new PermissionDeniedException("account");
        }
        else if (context.User.Identity?.IsAuthenticated == true
            && !(SessionCookie.TryRead(context.User, out var id, out var session) && await sessions.EnterAsync(id, session, context.RequestAborted)))
        {
            if (BearerTokens.IsUsedBy(context)) throw ApiClientErrors.TokenEnded();
            await context.SignOutAsync(SessionCookie.Scheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        if (users.User is RegistryUser { MustChangePassword: true } && !MayPass<AllowBeforePasswordChangeAttribute>(context))
        {
            LeadTo(context, AccountPaths.ChangePassword, AccountErrors.MustChangePassword());
            return;
        }
        if (users.User is RegistryUser { MustChangePassword: false, MustSetUpSecondFactor: true } && !MayPass<AllowBeforeSecondFactorAttribute>(context))
        {
            LeadTo(context, AccountPaths.SecondFactor, AccountErrors.MustSetUpSecondFactor());
            return;
        }
        await next(context);
    }

    // What asks for no permission is about the own account.
    private static bool IsForClients(Endpoint? endpoint)
        => endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<ForApiClientsAttribute>() is not null
           || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy is not null);

    private static void LeadTo(HttpContext context, string page, BusinessException refusal)
    {
        if (context.Request.Path.StartsWithSegments("/api")) throw refusal;
        context.Response.Redirect(page);
    }

    // Only what a person needs who has to do something else first.
    private static bool MayPass<TMark>(HttpContext context) where TMark : Attribute
        => context.GetEndpoint()?.Metadata.GetMetadata<TMark>() is not null
           || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
