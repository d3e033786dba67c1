using Microsoft.AspNetCore.Builder;

namespace QijiangTeachers.Administration.Http;

/// <summary>Registers the current user behind authentication.</summary>
public static class CurrentUserExtensions
{
    public static IApplicationBuilder UseCurrentUser(this IApplicationBuilder app) => app.UseMiddleware<CurrentUserMiddleware>();
}
