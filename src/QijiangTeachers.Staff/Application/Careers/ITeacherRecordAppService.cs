namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>登记 and 更正 of a person's record, and the sealed numbers.</summary>
public interface ITeacherRecordAppService
{
    /// <summary>The same person with the same number sent again is answered with what stands there.</summary>
    Task<ChangeResultDto> CreateAsync(CreateTeacherDto input, CancellationToken ct = default);
    Task<ChangeResultDto> UpdateAsync(Guid id, UpdateTeacherDto input, CancellationToken ct = default);
    Task<ChangeResultDto> CorrectIdentityAsync(Guid id, CorrectIdentityDto input, CancellationToken ct = default);

    /// <summary>Shows the numbers in full; every call is a process that the person can see (谁看过我的档案).</summary>
    Task<RevealedIdentityDto> RevealAsync(Guid id, RevealDto input, CancellationToken ct = default);
}
