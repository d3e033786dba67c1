using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Account and password.</summary>
public sealed record LogInDto
{
    [Required, MaxLength(64)] public string UserName { get; set; } = "";
    [Required, MaxLength(128)] public string Password { get; set; } = "";

    /// <summary>Of the app, or a recovery code, where a second factor is on.</summary>
    [MaxLength(32)] public string? Code { get; set; }
}

/// <summary>The code that is asked for after the password.</summary>
public sealed record SecondStepDto
{
    public string Ticket { get; set; } = "";
    [Required, MaxLength(32)] public string Code { get; set; } = "";
}

/// <summary>Password, or code of the app, once more.</summary>
public sealed record ConfirmDto
{
    [Required, MaxLength(128)] public string Secret { get; set; } = "";
}

/// <summary>In, or a ticket for the second step.</summary>
public sealed record LogInStepDto(LogInResultDto? Who, string? Ticket);

/// <summary>First log-in: the code on the slip buys a password of one's own.</summary>
public sealed record ActivateDto
{
    [Required, MaxLength(64)] public string UserName { get; set; } = "";
    [Required, MaxLength(32)] public string Code { get; set; } = "";
    [Required, MaxLength(128)] public string NewPassword { get; set; } = "";
    [Required, MaxLength(128)] public string RepeatedPassword { get; set; } = "";
}

/// <summary>The present password and the one to come.</summary>
public sealed record ChangePasswordDto
{
    [Required, MaxLength(128)] public string CurrentPassword { get; set; } = "";
    [Required, MaxLength(128)] public string NewPassword { get; set; } = "";
    [Required, MaxLength(128)] public string RepeatedPassword { get; set; } = "";
}

/// <summary>Who is in, with what the cookie carries.</summary>
public sealed record LogInResultDto(Guid AccountId, string UserName, string Name, bool MustChangePassword, [property: System.Text.Json.Serialization.JsonIgnore] Guid SessionId)
{
    /// <summary>Nothing else can be done before.</summary>
    public bool MustSetUpSecondFactor { get; init; }
}
