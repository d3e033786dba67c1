using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Tables;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>学时进度: what is owed, counted and missing, of a school, the district or one person.</summary>
public interface IHourBalanceAppService
{
    /// <summary>Full-time teachers who owe hours, the weakest first.</summary>
    Task<PagedResultDto<HourBalanceDto>> GetListAsync(GetHourBalanceListInput input, CancellationToken ct = default);
    Task<HourSummaryDto> GetSummaryAsync(GetHourBalanceListInput input, CancellationToken ct = default);
    Task ExportAsync(GetHourBalanceListInput input, TableFileFormat format, Stream output, CancellationToken ct = default);

    /// <param name="id">Of the teacher.</param>
    /// <param name="asOf">Default: today in China.</param>
    /// <param name="ct">Stops the queries.</param>
    Task<HourBalanceDetailDto> GetAsync(Guid id, DateOnly? asOf = null, CancellationToken ct = default);

    /// <summary>The own one; not found for an account without a record.</summary>
    Task<HourBalanceDetailDto> GetMineAsync(DateOnly? asOf = null, CancellationToken ct = default);
}
