using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Consistency;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Commands;

/// <summary><c>check-consistency [--repair]</c>: what doesn't fit together; exit status 2 while there is anything.</summary>
internal sealed class CheckConsistencyCommand(RegistryDbContext db, ConsistencyChecker checker, ErrorTexts texts) : IConsoleCommand
{
    public string Name => "check-consistency";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (new CommandWords(args).Has("--repair")) await output.WriteLineAsync(string.Format(null, texts.Of("Consistency:Repaired"), await checker.RepairAsync(texts.Of("Consistency:ByCommand"), null, ct)));
        else await checker.CheckAsync(null, ct);
        var (people, schools) = (db.Teachers, db.Schools);
        var found = await db.ConsistencyFindings.AsNoTracking().OrderBy(f => f.Kind).ThenBy(f => f.Id).Select(f => new
        {
            f.Kind, f.From, f.What, Person = people.Where(t => t.Id == f.TeacherId).Select(t => t.Number).FirstOrDefault(), School = schools.Where(s => s.Id == f.SchoolId).Select(s => s.Name).FirstOrDefault(),
        }).ToListAsync(ct);
        var table = new TextTable(texts.Of("Consistency:Kind"), texts.Of("Field:teacherNumber"), texts.Of("School"), texts.Of("Consistency:From"), texts.Of("Consistency:What"));
        foreach (var f in found) table.Add(texts.Of("Consistency:" + f.Kind), f.Person ?? "", f.School ?? "", f.From?.ToString("yyyy-MM-dd") ?? "", f.What);
        if (found.Count > 0) await output.WriteLineAsync(table.ToString());
        await output.WriteLineAsync(string.Format(null, texts.Of("Consistency:Found"), found.Count));
        return found.Count == 0 ? 0 : 2;
    }
}
