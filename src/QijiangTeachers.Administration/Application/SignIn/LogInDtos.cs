using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Account and password.</summary>
public sealed record LogInDto
{
    [Required, MaxLength(64)] public string UserName { get; set; } = "";
    [Required, MaxLength(128)] public string Password { get; set; } = "";
}

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
public sealed record LogInResultDto(Guid AccountId, string UserName, string Name, bool MustChangePassword, [property: System.Text.Json.Serialization.JsonIgnore] Guid SessionId);
