using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>The own second factor.</summary>
/// <param name="IsOn">Whether a code is asked for at the log-in.</param>
/// <param name="Since">UTC.</param>
/// <param name="CodesLeft">Recovery codes that weren't used.</param>
/// <param name="IsDuty">It can't be turned off: the role must have one.</param>
public sealed record SecondFactorDto(bool IsOn, DateTime? Since, int CodesLeft, bool IsDuty);

/// <summary>A key for the app, not in force before a code of it was given.</summary>
/// <param name="Key">To type: Base32 in groups of four.</param>
/// <param name="Address">For the QR code: <c>otpauth://…</c>.</param>
/// <param name="Ticket">Comes back with the code.</param>
public sealed record SecondFactorSetUpDto(string Key, string Address, string Ticket);

/// <summary>The first code of the app.</summary>
public sealed record ConfirmSecondFactorDto
{
    [Required, MaxLength(1024)] public string Ticket { get; set; } = "";
    [Required, MaxLength(32)] public string Code { get; set; } = "";
}

/// <summary>Both proofs, to turn it off.</summary>
public sealed record TurnOffSecondFactorDto
{
    [Required, MaxLength(128)] public string Password { get; set; } = "";
    [Required, MaxLength(32)] public string Code { get; set; } = "";
}

/// <summary>Shown once.</summary>
public sealed record RecoveryCodesDto(IReadOnlyList<string> Codes);
