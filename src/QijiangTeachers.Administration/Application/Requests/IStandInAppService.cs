using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Administration.Application.Requests;

/// <summary>委托代审: somebody who decides chooses who does so in the meantime.</summary>
public interface IStandInAppService
{
    /// <summary>Those that the user chose and those for whom the user stands in; the latest first.</summary>
    Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken ct = default);

    /// <returns>Its id; choosing the same again refers to the first.</returns>
    Task<Guid> CreateAsync(ChooseStandInDto input, CancellationToken ct = default);

    /// <summary>Ends one that the user chose, from today.</summary>
    Task EndAsync(Guid id, CancellationToken ct = default);
}

/// <param name="IsMine">The user is the absent one.</param>
public sealed record StandInDto(Guid Id, string AbsentName, string StandInName, DateOnly From, DateOnly To, bool IsMine, bool IsOver);

public sealed record ChooseStandInDto
{
    /// <summary>User name of the account, for teachers their 教师编号.</summary>
    [Required, MaxLength(64)] public string UserName { get; set; } = "";
    [Required] public DateOnly? From { get; set; }

    /// <summary>Inclusive.</summary>
    [Required] public DateOnly? To { get; set; }
}
