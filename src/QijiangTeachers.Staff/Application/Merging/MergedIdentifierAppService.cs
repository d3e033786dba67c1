using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

internal sealed class MergedIdentifierAppService(RegistryDbContext db, IPermissionChecker permissions) : IMergedIdentifierAppService
{
    public async Task<PagedResultDto<MergedIdentifierDto>> GetListAsync(GetMergedIdentifiersInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(StaffPermissions.Teachers.Default, ct);
        var merges = db.TeacherMerges.AsNoTracking();
        if (input.Since is { } since) merges = merges.Where(m => m.ChangedAt >= since.ToUniversalTime());
        var total = await merges.LongCountAsync(ct);
        var page = await merges.OrderBy(m => m.ChangedAt).ThenBy(m => m.Id).Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount)
            .Select(m => new MergedIdentifierDto(m.AbsorbedId, m.AbsorbedNumber, m.SurvivorId, m.SurvivorNumber, m.MergedAt, m.UndoneAt)).ToListAsync(ct);
        return new(total, page);
    }
}
