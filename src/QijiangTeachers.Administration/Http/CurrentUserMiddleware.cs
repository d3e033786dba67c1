using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Http;

/// <summary>Turns the authenticated id into the current user, or ends a session whose account may not be in any more.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AccountSessions sessions, CurrentUserAccessor users)
    {
        if (context.User.Identity?.IsAuthenticated == true
            && !(SessionCookie.TryRead(context.User, out var id, out var session) && await sessions.EnterAsync(id, session, context.RequestAborted)))
        {
            await context.SignOutAsync(SessionCookie.Scheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        if (users.User is RegistryUser { MustChangePassword: true } && !MayPass(context))
        {
            if (context.Request.Path.StartsWithSegments("/api")) throw AccountErrors.MustChangePassword();
            context.Response.Redirect(AccountPaths.ChangePassword);
            return;
        }
        await next(context);
    }

    // Only what a person needs who has to choose a password first.
    private static bool MayPass(HttpContext context)
        => context.GetEndpoint()?.Metadata.GetMetadata<AllowBeforePasswordChangeAttribute>() is not null
           || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
}
