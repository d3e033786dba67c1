using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>Other systems that ask the API by themselves.</summary>
public interface IApiClientAppService
{
    Task<PagedResultDto<ApiClientDto>> GetListAsync(GetApiClientListInput input, CancellationToken ct = default);
    Task<ApiClientDetailDto> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>What a client can be given.</summary>
    Task<IReadOnlyList<ApiScopeDto>> GetScopesAsync(CancellationToken ct = default);
    Task<IReadOnlyList<ApiClientHistoryDto>> GetHistoryAsync(Guid id, CancellationToken ct = default);

    /// <summary>The answer holds the secret, which can't be read again.</summary>
    Task<ApiClientSecretDto> CreateAsync(CreateApiClientDto input, CancellationToken ct = default);
    Task UpdateAsync(Guid id, UpdateApiClientDto input, CancellationToken ct = default);
    Task<ApiClientSecretDto> RenewSecretAsync(Guid id, RenewSecretDto input, CancellationToken ct = default);

    /// <summary>Its living tokens end with it.</summary>
    Task BlockAsync(Guid id, ApiClientReasonDto input, CancellationToken ct = default);
    Task UnblockAsync(Guid id, ApiClientReasonDto input, CancellationToken ct = default);
}
