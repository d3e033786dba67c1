using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Domain.ApiClients;

/// <summary>All refusals about API clients; the first ones are told to the client itself.</summary>
internal static class ApiClientErrors
{
    private const string Prefix = "QijiangTeachers.Administration:";

    public static NotAuthenticatedException Expired(string name, DateOnly on) => With(new(Prefix + "0141"), ("Name", name), ("On", on));
    public static NotAuthenticatedException Blocked(string name) => With(new(Prefix + "0142"), ("Name", name));
    public static NotAuthenticatedException AddressNotAllowed(string name, string address) => With(new(Prefix + "0143"), ("Name", name), ("Address", address));

    /// <summary>One text for an unknown client and a wrong secret.</summary>
    public static NotAuthenticatedException WrongSecret() => new(Prefix + "0144");
    public static NotAuthenticatedException TokenEnded() => new(Prefix + "0145");
    public static BusinessException ScopeNotGranted(string scope) => new BusinessException(Prefix + "0146").WithData("Scope", scope);
    public static BusinessException UnknownScope(string scope) => new BusinessException(Prefix + "0147").WithData("Scope", scope);

    /// <summary>To whoever manages it.</summary>
    public static BusinessException IsBlocked(string name) => new BusinessException(Prefix + "0148").WithData("Name", name);

    private static NotAuthenticatedException With(NotAuthenticatedException refusal, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values) refusal.WithData(name, value);
        return refusal;
    }
}
