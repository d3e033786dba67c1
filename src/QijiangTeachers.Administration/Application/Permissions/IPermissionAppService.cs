namespace QijiangTeachers.Administration.Application.Permissions;

/// <summary>Which role may do what; the district may deviate from the defaults.</summary>
public interface IPermissionAppService
{
    Task<IReadOnlyList<PermissionGroupDto>> GetAsync(CancellationToken ct = default);

    /// <summary>What a change would mean: which deviations come and go, and for how many accounts.</summary>
    Task<IReadOnlyList<GrantChangeDto>> PreviewAsync(UpdateGrantsDto input, CancellationToken ct = default);
    Task UpdateAsync(UpdateGrantsDto input, CancellationToken ct = default);
}
