namespace QijiangTeachers.Web.Http;

/// <summary>No text of ours holds U+0000, and PostgreSQL can't compare one: an address with it asks nothing. Bodies: <see cref="InputWalk"/>.</summary>
internal sealed class NulGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
        => context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? throw new BadHttpRequestException("The address holds U+0000.", StatusCodes.Status400BadRequest)
            : next(context);
}
