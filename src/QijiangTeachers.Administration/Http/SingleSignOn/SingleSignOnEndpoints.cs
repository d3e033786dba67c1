using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Http.SingleSignOn;

/// <summary>The way to the provider, and what follows when somebody comes back from there. Without a provider neither is there.</summary>
internal static class SingleSignOnEndpoints
{
    public static void MapSingleSignOn(this IEndpointRouteBuilder app)
    {
        app.MapGet(SingleSignOnPaths.Start, StartAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(SingleSignOnPaths.Arrived, ArriveAsync).AllowAnonymous().ExcludeFromDescription();
    }

    // A link, not a form: a policy that lets forms go nowhere else would stop its redirect.
    private static async Task StartAsync(HttpContext http, SingleSignOnOptions options, string? returnUrl)
    {
        RequireOn(options);
        try
        {
            await http.ChallengeAsync(SingleSignOnScheme.Name, new AuthenticationProperties { RedirectUri = SingleSignOnPaths.ArrivedFor(returnUrl) });
        }
        catch (Exception e) when (SingleSignOnFault.Of(e) == SingleSignOnFault.Provider && !http.Response.HasStarted)
        {
            SingleSignOnScheme.Log(http, SingleSignOnFault.Provider, e);
            http.Response.Redirect(SingleSignOnPaths.Failed(SingleSignOnFault.Provider));
        }
    }

    private static async Task<IResult> ArriveAsync(HttpContext http, SingleSignOnOptions options, ISingleSignOnAppService signOn, CurrentUserAccessor users, string? returnUrl)
    {
        RequireOn(options);
        // Somebody pressed "back": who is in, is in.
        if (await ArrivalCookie.ReadAsync(http) is not { } identity)
            return TypedResults.LocalRedirect(users.User.IsAuthenticated ? LocalPath.OrHome(returnUrl) : SingleSignOnPaths.Failed(SingleSignOnFault.Expired));
        try
        {
            var arrival = await signOn.ArriveAsync(identity, http.RequestAborted);
            if (arrival.Step is null) return TypedResults.LocalRedirect(SingleSignOnPaths.LinkFor(returnUrl, arrival.Why));
            await ArrivalCookie.DeleteAsync(http);
            if (!await SecondStepCookie.EnterAsync(http, arrival.Step)) return TypedResults.LocalRedirect(SecondStepCookie.PathFor(returnUrl));
            return TypedResults.LocalRedirect(arrival.Step.Who!.MustChangePassword ? AccountPaths.ChangePassword : LocalPath.OrHome(returnUrl));
        }
        catch (Exception refusal) when (refusal is BusinessException or StaleVersionException)
        {
            await ArrivalCookie.DeleteAsync(http);
            return TypedResults.LocalRedirect(SingleSignOnPaths.Failed(FaultOf(refusal)));
        }
    }

    private static string FaultOf(Exception refusal) => (refusal as BusinessException)?.Code switch
    {
        AccountErrors.LockedCode => SingleSignOnFault.Locked,
        AccountErrors.ClosedCode => SingleSignOnFault.Closed,
        _ => SingleSignOnFault.Meanwhile,
    };

    private static void RequireOn(SingleSignOnOptions options)
    {
        if (!options.IsOn) throw new EntityNotFoundException(typeof(SingleSignOnOptions));
    }
}
