using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Cultivation.Seeding.Demo;

/// <summary>The titles of the demo district.</summary>
internal sealed class CultivationDemoSeedContributor(RegistryDbContext db, DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork) : IDataSeedContributor
{
    /// <summary>Before rotations, which want to know who holds a title.</summary>
    public int Order => 30;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!district.IsMade) return;
        var rules = await db.TierRuleSets.OrderBy(r => r.From).FirstAsync(ct);
        var titles = new DemoTitles(district, rules).Tell();
        await unitOfWork.RunAsync(CultivationProcesses.SeedDemo, null, async recorder =>
        {
            var terms = titles.Where(t => t.Person.IsStored && t.From <= district.Today).Select(t => (t.Person, Term: t.ToTerm(recorder.ProcessId, district.Today))).ToList();
            await bulk.InsertAsync(terms.Select(t => t.Term), ct);
            foreach (var told in terms.SelectMany(t => Told(t.Term, district.EmployerOf(t.Person)))) recorder.Record(told);
            await recorder.FlushAsync(ct);
        }, ct);
    }

    /// <summary>As it went: nobody knew of the end when the title was recognised.</summary>
    private static IEnumerable<HistoryEvent> Told(TitleTerm term, Guid schoolId)
    {
        var recognised = (TitleRecognised)TitleHistory.Recognised(term, schoolId);
        yield return recognised with { EndedOn = null, EndReason = null };
        if (term.EndedOn is not null) yield return TitleHistory.Ended(term, schoolId);
    }
}
