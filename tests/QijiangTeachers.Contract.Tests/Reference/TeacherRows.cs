using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>The sheet 教师: rules 2–5, transfers, corrections, re-entry.</summary>
internal sealed class TeacherRows(Store store)
{
    /// <summary>Rule 4, over all rows of the file with a readable number and ID, even those in error for other reasons.</summary>
    public void MarkDoubles(List<ReadRow> rows)
    {
        foreach (var row in rows.Where(r => r.Has("教师编号")))
        {
            foreach (var other in rows.Where(o => o.Has("教师编号") && o != row))
                Compare(row, other);
            if (row.Has("身份证号") && store.People.Values.Any(p => p.Number != row["教师编号"] && p.Row["身份证号"] == row["身份证号"]))
                row.Wrong("身份证号");
        }
    }

    private void Compare(ReadRow row, ReadRow other)
    {
        var bothHave = (string column) => row.Has(column) && other.Has(column);
        if (row["教师编号"] != other["教师编号"])
        {
            var isStored = store.People.TryGetValue(row["教师编号"], out var stored) && stored.Row["身份证号"] == row["身份证号"];
            if (bothHave("身份证号") && row["身份证号"] == other["身份证号"] && !isStored)
                row.Wrong("身份证号");
            return;
        }

        if (bothHave("姓名") && row["姓名"] != other["姓名"])
            row.Wrong("姓名", "教师编号", "身份证号");
        if (bothHave("身份证号") && row["身份证号"] != other["身份证号"])
            row.Wrong("身份证号", "教师编号", "姓名");
    }

    public Outcome Apply(ReadRow row)
    {
        if (row.Has("学校编码") && !store.Schools.ContainsKey(row["学校编码"]))
            row.Wrong("学校编码");
        CheckDates(row);
        if (row.Errors.Count > 0)
            return Outcome.InError;

        if (!store.People.TryGetValue(row["教师编号"], out var person))
        {
            store.People[row["教师编号"]] = person = new(row["教师编号"]);
            person.Row.Take(row.Values);
            Begin(person, row);
            return Outcome.Created;
        }

        if (!person.Row.Take(row.Values))
            return Outcome.Unchanged;
        Follow(person, row);
        return Outcome.Updated;
    }

    private static void CheckDates(ReadRow row)
    {
        if (row.Has("在职状态") && row.Values.ContainsKey("离校日期") && row.Has("离校日期") == (row["在职状态"] == "在职"))
            row.Wrong("离校日期");
        if (row["在职状态"] is not ("" or "在职") && !row.Values.ContainsKey("离校日期") && !row.Errors.Any(e => e.Column == "离校日期"))
            row.Wrong("离校日期");
        if (row.Date("离校日期") < row.Date("到校日期"))
            row.Wrong("离校日期", "到校日期");
        if (!row.Has("身份证号"))
            return;
        var sixteen = IdNumber.BirthOf(row["身份证号"]).AddYears(16);
        foreach (var column in new[] { "参加工作日期", "到校日期" })
        {
            if (row.Date(column) < sixteen)
                row.Wrong(column);
        }
    }

    private static void Begin(Person person, ReadRow row)
    {
        person.RowSpell = new() { School = row["学校编码"], Start = row.Date("到校日期")!.Value, End = row.Date("离校日期") };
        person.Spells.Add(person.RowSpell);
    }

    /// <summary>"A 教师 row that comes again."</summary>
    private static void Follow(Person person, ReadRow row)
    {
        var old = person.RowSpell;
        var start = row.Date("到校日期")!.Value;
        var cameBack = row["在职状态"] == "在职" && old.End is { } left && start > left;
        var transferred = row["学校编码"] != old.School && start > old.Start;
        if (!cameBack && !transferred)
        {
            (old.School, old.Start, old.End) = (row["学校编码"], start, row.Date("离校日期"));
            return;
        }

        if (old.End is null || old.End >= start)
            old.End = start.AddDays(-1);
        if (person.Spells.FirstOrDefault(s => s.School == row["学校编码"] && s.Start == start) is { } known)
            (person.RowSpell, known.End) = (known, row.Date("离校日期"));
        else
            Begin(person, row);
    }
}
