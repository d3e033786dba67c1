using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>Reads a roster into a store, sheet by sheet in the contract's order.</summary>
internal sealed class RosterImport(Store store)
{
    private readonly List<ReportedError> errors = [];
    private readonly List<SheetCounts> counts = [];

    public ImportReport Run(Roster roster)
    {
        foreach (var table in roster.Tables)
            Run(table);
        return new(errors.Count > 0 ? 2 : 0, counts, errors, []);
    }

    private void Run(SheetTable table)
    {
        if (Sheets.Columns[table.Name].FirstOrDefault(c => c.Bold && !table.Header.Contains(c.Name)) is { } missing)
        {
            errors.Add(new(table.Name, table.HeaderRow, missing.Name));
            return;
        }

        var rows = Enumerable.Range(0, table.Rows.Count).Select(i => new ReadRow(table, i)).ToList();
        if (table.Name == Sheets.Teacher)
            new TeacherRows(store).MarkDoubles(rows);
        var outcomes = rows.Select(Apply).ToList();
        errors.AddRange(rows.SelectMany(r => r.Errors));
        counts.Add(new(table.Name, rows.Count, outcomes.Count(o => o == Outcome.Created), outcomes.Count(o => o == Outcome.Updated),
            outcomes.Count(o => o == Outcome.Unchanged), outcomes.Count(o => o == Outcome.InError)));
    }

    private Outcome Apply(ReadRow row) => row.Sheet switch
    {
        Sheets.School => SchoolRow(row),
        Sheets.Teacher => new TeacherRows(store).Apply(row),
        Sheets.Spell => new SpellRows(store).Apply(row),
        _ => new FactRows(store).Apply(row),
    };

    private Outcome SchoolRow(ReadRow row)
    {
        if (row.Errors.Count > 0)
            return Outcome.InError;
        var year = (int)(row.Decimal("学年") ?? China.SchoolYearOf(China.Today));
        if (!store.Schools.TryGetValue(row["学校编码"], out var school))
            store.Schools[row["学校编码"]] = school = new();
        var isNew = !school.Years.TryGetValue(year, out var fact);
        if (isNew)
            school.Years[year] = fact = new();
        var changed = fact!.Take(row.Values.Where(v => v.Key != "学年").ToDictionary());
        return isNew ? Outcome.Created : changed ? Outcome.Updated : Outcome.Unchanged;
    }
}
