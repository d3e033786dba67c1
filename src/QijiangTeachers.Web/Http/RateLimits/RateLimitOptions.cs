using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Web.Http.RateLimits;

/// <summary>
/// Configuration section <c>RateLimits</c>: requests a minute, for each server by itself. Wide enough that no person meets
/// them; a school behind one address is many strangers at eight in the morning.
/// </summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";
    private const int Most = 1_000_000;

    public bool Enabled { get; set; } = true;

    /// <summary>Of one address without a log-in.</summary>
    [Range(1, Most)] public int AddressPerMinute { get; set; } = 1200;

    /// <summary>Of one account.</summary>
    [Range(1, Most)] public int UserPerMinute { get; set; } = 1200;

    /// <summary>Of one API client.</summary>
    [Range(1, Most)] public int ClientPerMinute { get; set; } = 600;

    /// <summary>Exports, imports and numbers in full, of one account.</summary>
    [Range(1, Most)] public int UserHeavyPerMinute { get; set; } = 60;

    /// <summary>The same of one API client.</summary>
    [Range(1, Most)] public int ClientHeavyPerMinute { get; set; } = 20;

    /// <exception cref="InvalidOperationException">A limit that is none, named with the remedy.</exception>
    public static RateLimitOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<RateLimitOptions>() ?? new();
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true))
            throw new InvalidOperationException($"{Section}:{faults[0].MemberNames.First()} must be a number between 1 and {Most}; {Section}:Enabled=false turns the limits off.");
        return options;
    }
}
