using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>Merges the lines of all sources, latest first, and loads those of one page. A career has hundreds of lines, not thousands: their keys fit in memory.</summary>
internal sealed class TimelineReader(IEnumerable<ITimelineSource> sources)
{
    public async Task<TimelineDto> ReadAsync(Guid teacherId, GetTimelineInput input, CancellationToken ct)
    {
        var keys = new List<(ITimelineSource Source, TimelineKey Key)>();
        foreach (var source in sources)
            keys.AddRange((await source.KeysAsync(teacherId, input.Until ?? DateOnly.MaxValue, ct)).Select(k => (source, k)));
        var chosen = keys.Where(k => input.Group is null || k.Key.Group == input.Group).ToList();
        var page = chosen.OrderByDescending(k => k.Key.Day).ThenByDescending(k => k.Key.Key, StringComparer.Ordinal)
            .Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? GetTimelineInput.DefaultMaxResultCount).ToList();
        var lines = new Dictionary<(ITimelineSource, string), TimelineEntryDto>();
        foreach (var group in page.GroupBy(k => k.Source, k => k.Key))
            foreach (var line in await group.Key.LinesAsync(teacherId, [.. group], ct))
                lines[(group.Key, line.Key)] = line;
        return new(chosen.Count, [.. page.Select(k => lines[(k.Source, k.Key.Key)])], keys.GroupBy(k => k.Key.Group).ToDictionary(g => g.Key, g => g.Count()));
    }
}
