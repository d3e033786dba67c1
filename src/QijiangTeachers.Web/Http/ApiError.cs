namespace QijiangTeachers.Web.Http;

/// <summary>ABP's error object; <see cref="Data"/> is filled for refusals only.</summary>
public sealed record ApiError(string? Code, string Message, string? Details = null, IReadOnlyDictionary<string, object?>? Data = null, IReadOnlyList<ApiFieldError>? ValidationErrors = null);

/// <summary>One field, or several, with what is wrong; names in camelCase as in the request.</summary>
public sealed record ApiFieldError(string Message, IReadOnlyList<string> Members);
