using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Finds everything by which a person is known: the record and those merged into it, accounts, numbers, present and former names.</summary>
internal sealed class ErasureSubject(RegistryDbContext db, ProcessCatalogue catalogue, TimeProvider clock)
{
    private const string NameField = "姓名";

    private static readonly string[] Fields = [NameField, "身份证号", "手机", "邮箱", "电子邮箱", "出生日期", "民族", "政治面貌"];

    /// <summary>The records of one person, the surviving one first.</summary>
    public async Task<IReadOnlyList<Teacher>> RecordsAsync(Guid teacherId, CancellationToken ct)
    {
        var all = new List<Teacher>();
        for (var ids = new List<Guid> { teacherId }; ids.Count > 0;)
        {
            var level = await Everybody.Where(t => ids.Contains(t.Id)).ToListAsync(ct);
            all.AddRange(level.Where(t => all.TrueForAll(known => known.Id != t.Id)));
            ids = await Everybody.Where(t => t.MergedIntoId != null && ids.Contains(t.MergedIntoId.Value)).Select(t => t.Id).ToListAsync(ct);
        }
        return all;
    }

    public async Task<PersonErasure> OfAsync(IReadOnlyList<Teacher> records, DateTime at, CancellationToken ct)
    {
        var ids = records.Select(t => t.Id).ToList();
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => a.TeacherId != null && ids.Contains(a.TeacherId.Value)).ToListAsync(ct);
        var accountIds = accounts.ConvertAll(a => a.Id);
        string[] names = [.. (await FormerNamesAsync(ids, ct)).Concat(records.Select(t => t.Name)).Concat(accounts.Select(a => a.DisplayName)).Where(n => n.Length > 1 && n != PersonWords.Erased).Distinct()];
        string[] numbers = [.. records.Select(t => t.Number).Concat(accounts.Select(a => a.UserName)).Concat(records.Select(t => t.Email).OfType<string>()).Distinct()];
        var others = await OthersAsync(names, ids, accountIds, ct);
        return new(ids, accountIds, new([.. ids, .. accountIds], numbers, names, [.. others.Except(names)], !others.Intersect(names).Any(), Fields), at, clock.TodayInChina);
    }

    private IQueryable<Teacher> Everybody => db.Teachers.IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]);

    private async Task<IReadOnlyList<string>> FormerNamesAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var events = await db.Set<ProcessEvent>().AsNoTracking().Where(e => e.TeacherId != null && ids.Contains(e.TeacherId.Value)).ToListAsync(ct);
        var merged = catalogue.Read<TeacherMerged>(events).ToList();
        return
        [
            .. catalogue.Read<TeacherAdded>(events).Select(e => e.Name),
            .. catalogue.Read<TeacherCorrected>(events).SelectMany(e => e.Changes).Concat(merged.SelectMany(e => e.Changes)).Where(c => c.Field == NameField).SelectMany(c => new[] { c.Before, c.After }).OfType<string>(),
            .. merged.Select(e => e.AbsorbedName),
            .. catalogue.Read<TeacherAbsorbed>(events).Select(e => e.SurvivorName),
        ];
    }

    /// <summary>Names of others, of schools and of their groupings in which one of the names stands, or which are the same.</summary>
    private async Task<IReadOnlyCollection<string>> OthersAsync(IEnumerable<string> names, IReadOnlyList<Guid> ids, IReadOnlyList<Guid> accounts, CancellationToken ct)
    {
        var found = new HashSet<string>();
        foreach (var name in names)
        {
            found.UnionWith(await Everybody.Where(t => t.Name.Contains(name) && !ids.Contains(t.Id)).Select(t => t.Name).Distinct().ToListAsync(ct));
            found.UnionWith(await db.Set<Account>().Where(a => a.DisplayName.Contains(name) && !accounts.Contains(a.Id)).Select(a => a.DisplayName).Distinct().ToListAsync(ct));
            found.UnionWith(await db.Schools.Where(s => s.Name.Contains(name)).Select(s => s.Name).ToListAsync(ct));
            found.UnionWith(await db.SchoolYearFacts.Where(f => f.Name.Contains(name)).Select(f => f.Name).Distinct().ToListAsync(ct));
            found.UnionWith(await db.SchoolClusters.Where(c => c.Name.Contains(name)).Select(c => c.Name).ToListAsync(ct));
            found.UnionWith(await db.EducationGroups.Where(g => g.Name.Contains(name)).Select(g => g.Name).ToListAsync(ct));
        }
        return found;
    }
}
