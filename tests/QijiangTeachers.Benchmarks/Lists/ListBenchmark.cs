using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Benchmarks.District;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Application.Hours;

namespace QijiangTeachers.Benchmarks.Lists;

/// <summary>
/// A page of twenty with its count, by each filter and order, and a teacher's page: the service that page and endpoint ask,
/// and for the teachers hand-written SQL on the same file in turn with it.
/// </summary>
internal static class ListBenchmark
{
    private const int Rounds = 7;

    private static readonly (string Name, GetTeacherListInput Input, string Where, string Order)[] Teachers =
    [
        ("by name", new(), "", "t.NameKey"),
        ("by name, page 100", new() { SkipCount = 1980 }, "", "t.NameKey"),
        ("by number", new() { Sorting = "number" }, "", "t.Number"),
        ("by school", new() { Sorting = "school" }, "", "c.NameKey"),
        ("by stage", new() { Sorting = "stage" }, "", "s.Stage"),
        ("by 职称", new() { Sorting = "title desc" }, "", "s.Title DESC"),
        ("by subject", new() { Sorting = "subject" }, "", "t.Subject"),
        ("by years at school", new() { Sorting = "atSchoolSince" }, "", "s.ChainFrom"),
        ("of a stage", new() { Stage = SchoolStage.Primary }, "AND s.Stage = 2", "t.NameKey"),
        ("of a 职称", new() { Title = ProfessionalTitle.Senior }, "AND s.Title = 4", "t.NameKey"),
        ("of a stage and 职称, by school", new() { Stage = SchoolStage.Primary, Title = ProfessionalTitle.Senior, Sorting = "school" }, "AND s.Stage = 2 AND s.Title = 4", "c.NameKey"),
        ("of a subject", new() { Subject = "语文" }, "AND t.Subject = '语文'", "t.NameKey"),
        ("of a name", new() { Filter = "王" }, "AND t.Name LIKE '%王%'", "t.NameKey"),
    ];

    public static async Task RunAsync(BenchmarkContext context)
    {
        await using var district = await context.OpenAsync();
        context.Report.Head($"Lists and pages ({context.Size})", "list", "rows", "service", "processor", "bare SQL", "ratio of processor time");
        foreach (var (name, input, where, order) in Teachers)
        {
            using var bare = new BareList(district, where, order, input.SkipCount ?? 0);
            var (ours, theirs) = await Measured.InTurnAsync(Rounds, () => AskAsync<ITeacherAppService>(district, s => s.GetListAsync(input with { MaxResultCount = 20 })), () => { bare.Run(); return Task.CompletedTask; });
            context.Report.Row($"teachers {name}", $"{bare.Total:N0}", Report.Ms(ours.Median), Report.Ms(ours.Processor), Report.Ms(theirs.Processor), $"{ours.Processor / theirs.Processor:0.00}");
        }
        await TeachersAsync("by subject, last first", new() { Sorting = "subject desc" });
        await TeachersAsync("of a locality, by name", new() { Locality = Locality.Rural });
        await TeachersAsync("of a kind of school and category, by number", new() { SchoolKind = SchoolKind.Kindergarten, Category = StaffCategory.Administrative, Sorting = "number" });
        await TeachersAsync("whose record isn't confirmed", new() { UnconfirmedSince = new(2026, 1, 1) });
        await TeachersAsync("by confirmation", new() { Sorting = "confirmedOn" });
        await TeachersAsync("on leave", new() { Status = TeacherPresence.Away, AsOf = new(2023, 6, 1) });
        await TeachersAsync("who left", new() { Status = TeacherPresence.Left });
        await TeachersAsync("who left, by stage", new() { Status = TeacherPresence.Left, Sorting = "stage" });
        await TeachersAsync("who left, of a stage", new() { Status = TeacherPresence.Left, Stage = SchoolStage.Primary });
        await TeachersAsync("ever, by school", new() { Status = TeacherPresence.All, Sorting = "school" });
        var some = await SomebodyAsync(district);
        await RowAsync("a teacher's page", (ITeacherAppService s) => s.GetAsync(some));
        await RowAsync("a teacher's time line", (ITeacherAppService s) => s.GetTimelineAsync(some, new()));
        await RowAsync("hour ledger, latest first", (IHourEntryAppService s) => s.GetListAsync(new() { MaxResultCount = 20 }));
        await RowAsync("hour ledger, of a level", (IHourEntryAppService s) => s.GetListAsync(new() { Level = Training.Domain.TrainingLevel.School, MaxResultCount = 20 }));
        await RowAsync("hour ledger, what stands", (IHourEntryAppService s) => s.GetListAsync(new() { Standing = true, MaxResultCount = 20 }));
        await RowAsync("hour ledger, by name", (IHourEntryAppService s) => s.GetListAsync(new() { Sorting = "name", MaxResultCount = 20 }));
        await RowAsync("hour ledger, by hours", (IHourEntryAppService s) => s.GetListAsync(new() { Sorting = "hours desc", MaxResultCount = 20 }));
        await RowAsync("hours owed, weakest first", (IHourBalanceAppService s) => s.GetListAsync(new() { MaxResultCount = 20 }));
        await RowAsync("people behind the hours", (IIndicatorAppService s) => s.GetPeopleAsync(IndicatorCodes.HoursCompletion, new GetIndicatorPeopleInput { SkipCount = 0, MaxResultCount = 20 }));

        Task TeachersAsync(string name, GetTeacherListInput input) => RowAsync("teachers " + name, (ITeacherAppService s) => s.GetListAsync(input with { MaxResultCount = 20 }));

        async Task RowAsync<TService>(string name, Func<TService, Task> ask) where TService : notnull
        {
            var ours = await Measured.OfAsync(Rounds, () => AskAsync(district, ask));
            context.Report.Row(name, "", Report.Ms(ours.Median), Report.Ms(ours.Processor), "", "");
        }
    }

    private static async Task AskAsync<TService>(BenchmarkDistrict district, Func<TService, Task> ask) where TService : notnull
    {
        await using var scope = district.Scope();
        await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static async Task<Guid> SomebodyAsync(BenchmarkDistrict district)
    {
        await using var scope = district.Scope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Teachers.OrderBy(t => t.Number).Select(t => t.Id).FirstAsync();
    }

    /// <summary>Count and page as somebody would write them by hand.</summary>
    private sealed class BareList : IDisposable
    {
        private readonly BareConnection _connection;
        private readonly DbCommand _count, _page;

        public BareList(BenchmarkDistrict district, string where, string order, int skip)
        {
            _connection = BareConnection.Open(district);
            var persons = where.Contains("t.", StringComparison.Ordinal) ? "JOIN Staff_Teacher t ON t.Id = s.TeacherId" : "";
            var day = ("@day", (object)new DateOnly(2026, 11, 24));
            _count = _connection.Command($"""SELECT COUNT(*) FROM Staff_ServiceSegment s {persons} WHERE s."From" <= @day AND s."To" > @day {where}""", day);
            _page = _connection.Command($"""
                SELECT t.Id, t.Number, t.Name, t.NameKey, c.Id, c.Name, s.Stage, t.Subject, s.Category, s.Employment, s.Title, s.ChainFrom, t.ConfirmedOn
                FROM Staff_ServiceSegment s JOIN Staff_Teacher t ON t.Id = s.TeacherId JOIN Staff_School c ON c.Id = s.SchoolId
                WHERE NOT t.IsDeleted AND s."From" <= @day AND s."To" > @day {where} ORDER BY {order}, t.Id LIMIT 20 OFFSET {skip}
                """, day);
        }

        public long Total { get; private set; }

        public void Run()
        {
            Total = (long)_count.ExecuteScalar()!;
            using var rows = _page.ExecuteReader();
            while (rows.Read()) rows.GetValues(new object[rows.FieldCount]);
        }

        public void Dispose()
        {
            _count.Dispose();
            _page.Dispose();
            _connection.Dispose();
        }
    }
}
