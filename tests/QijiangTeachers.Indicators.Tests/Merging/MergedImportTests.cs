using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>Files know a person by the number and ID of a merged record for years: they name the record under which the person goes on.</summary>
public sealed class MergedImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merged-import");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EachDatabase]
    public async Task Facts_under_the_old_number_are_the_persons_and_count_once(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var known = await given.ReadAsync(db => db.HourEntries.SingleAsync(h => h.TeacherId == given.Old.Id && h.HoursTenths == 80));
        await given.MergeAsync();
        Write("学时", "教师编号,项目名称,层级,方式,学时,开始日期,结束日期",
            $"{given.Old.Number},{known.Activity},区级,网络,8,{known.StartOn:yyyy-MM-dd},{known.EndOn:yyyy-MM-dd}", $"{given.Old.Number},新项目,区级,网络,6,2026-03-01,2026-03-02");
        (await ImportAsync(given)).ShouldBe(0);
        await given.ReadAsync(async db =>
        {
            (await db.HourEntries.Where(h => h.TeacherId == given.New.Id).SumAsync(h => h.HoursTenths)).ShouldBe(260);
            (await db.HourEntries.CountAsync(h => h.TeacherId == given.Old.Id)).ShouldBe(1);
            return true;
        });
    }

    [Theory, EachDatabase]
    public async Task A_row_with_the_old_number_and_id_is_the_person_of_today(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        await given.MergeAsync();
        Write("教师", Header, Row(given.Old.Number, 3, given));
        (await ImportAsync(given)).ShouldBe(0);
        await given.ReadAsync(async db =>
        {
            var people = await db.Teachers.ToListAsync();
            var one = people.ShouldHaveSingleItem();
            (one.Number, one.Subject, one.MaskedIdNumber).ShouldBe((given.New.Number, "数学", given.New.MaskedIdNumber));
            return true;
        });
        (await given.SpellsAsync(given.New)).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task A_file_that_has_both_numbers_keeps_the_one_of_today(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        await given.MergeAsync();
        Write("教师", Header, Row(given.Old.Number, 3, given), Row(given.New.Number, 4, given));
        (await ImportAsync(given)).ShouldBe(2);
        // Nor may somebody new take the old ID.
        Write("教师", Header, Row("T99999", 3, given));
        (await ImportAsync(given)).ShouldBe(2);
        (await given.ReadAsync(db => db.Teachers.CountAsync())).ShouldBe(1);
    }

    private const string Header = "教师编号,姓名,身份证号,学校编码,任教学科,教师类别,用工形式,到校日期,职称,在职状态";

    private static string Row(string number, int identity, MergeCase given)
        => $"{number},罗清禾,{InventedIdentity.Number(new(1985, 5, 15), identity, Sex.Female)},{given.Second.Code},数学,专任教师,在编,2020-09-01,一级教师,在职";

    private void Write(string sheet, params string[] lines) => File.WriteAllText(Path.Combine(_folder.FullName, sheet + ".csv"), string.Join('\n', lines));

    private async Task<int> ImportAsync(MergeCase given)
    {
        await using var system = given.Registry.AsSystem();
        return await system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "import").RunAsync([_folder.FullName], TextWriter.Null, CancellationToken.None);
    }
}
