using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Application.Own;

/// <summary>我的档案: what the registry says of me, and my word that it is right.</summary>
public interface IOwnRecordAppService
{
    Task<TeacherDetailDto> GetAsync(DateOnly? asOf = null, CancellationToken ct = default);

    /// <summary>Confirms what was read; a record that changed in between is not confirmed (409).</summary>
    Task<ChangeResultDto> ConfirmAsync(ConfirmRecordDto input, CancellationToken ct = default);
}
