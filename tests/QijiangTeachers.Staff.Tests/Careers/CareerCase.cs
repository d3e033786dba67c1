using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Staff.Tests.Careers;

/// <summary>Two schools, one teacher at the first since 2015-09-01, and what HR does with him.</summary>
internal sealed class CareerCase : IAsyncDisposable
{
    public required TestRegistry Registry { get; init; }
    public required School First { get; init; }
    public required School Second { get; init; }
    public required Teacher Teacher { get; init; }
    public Guid Id => Teacher.Id;

    public static async Task<CareerCase> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<TestRegistry, Teacher, School, School>? with = null)
    {
        var registry = await TestRegistry.StartAsync(provider);
        var (first, second) = (registry.Given.School(name: "清溪河小学"), registry.Given.School(name: "石壕中学"));
        var teacher = registry.Given.TeacherAt(first, name: "罗青禾");
        with?.Invoke(registry, teacher, first, second);
        await registry.Given.StoreAsync();
        return new() { Registry = registry, First = first, Second = second, Teacher = teacher };
    }

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    /// <summary>Runs one command as HR with the current version.</summary>
    public async Task<ChangeResultDto> HrAsync(Func<ICareerAppService, string, Task<ChangeResultDto>> command)
    {
        var stamp = await StampAsync();
        await using var hr = Registry.As(RoleNames.HrOfficer);
        return await command(hr.Get<ICareerAppService>(), stamp);
    }

    public Task<ChangeResultDto> TransferAsync(string from, School? to = null)
        => HrAsync((s, stamp) => s.TransferAsync(Id, new() { SchoolId = (to ?? Second).Id, From = Day(from), Reason = "区内调配", ConcurrencyStamp = stamp }));

    public Task<ChangeResultDto> LeaveAsync(string lastDay, ServiceStatus status = ServiceStatus.Retired)
        => HrAsync((s, stamp) => s.LeaveAsync(Id, new() { Status = status, LastDay = Day(lastDay), Reason = "到龄", ConcurrencyStamp = stamp }));

    public async Task<string> StampAsync()
    {
        await using var system = Registry.AsSystem();
        return await system.Db.Teachers.Where(t => t.Id == Id).Select(t => t.ConcurrencyStamp).SingleAsync();
    }

    /// <summary>Main spells as "school from–last day".</summary>
    public async Task<IReadOnlyList<string>> SpellsAsync()
    {
        await using var system = Registry.AsSystem();
        var spells = await system.Db.Spells.Where(s => s.TeacherId == Id && s.Kind == SpellKind.Main).OrderBy(s => s.From)
            .Join(system.Db.Schools, s => s.SchoolId, c => c.Id, (s, c) => new { c.Name, s.From, s.To }).ToListAsync();
        return [.. spells.Select(s => $"{s.Name} {s.From:yyyy-MM-dd}–{EffectivePeriod.LastDayOf(s.To):yyyy-MM-dd}")];
    }

    /// <summary>What was derived: "from category employment stage title".</summary>
    public async Task<IReadOnlyList<string>> SegmentsAsync(Func<ServiceSegment, object?> show)
    {
        await using var system = Registry.AsSystem();
        return [.. (await system.Db.ServiceSegments.Where(s => s.TeacherId == Id).OrderBy(s => s.From).ToListAsync()).Select(s => $"{s.From:yyyy-MM-dd} {show(s)}")];
    }

    /// <summary>The events of the person in order, each as "kind: event".</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync()
    {
        await using var system = Registry.AsSystem();
        var events = await system.Db.Set<ProcessEvent>().Where(e => e.TeacherId == Id)
            .Join(system.Db.Set<Process>(), e => e.ProcessId, p => p.Id, (e, p) => new { p.Kind, p.Id, e.Number, e.Type, e.On, p.Reason }).ToListAsync();
        return [.. events.OrderBy(e => e.Id).ThenBy(e => e.Number).Select(e => $"{e.Kind}: {e.Type} {e.On:yyyy-MM-dd} {e.Reason}")];
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
