namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>The sheet 任职经历: rules 3, 5, 6.</summary>
internal sealed class SpellRows(Store store)
{
    private static readonly string[] OwnColumns = ["教师类别", "用工形式", "任教学段", "课程类别", "备注"];

    public Outcome Apply(ReadRow row)
    {
        if (row.Has("学校编码") && !store.Schools.ContainsKey(row["学校编码"]))
            row.Wrong("学校编码");
        if (row.Date("结束日期") < row.Date("开始日期"))
            row.Wrong("结束日期", "开始日期");
        var person = store.People.GetValueOrDefault(row["教师编号"]);
        if (person is null && row.Has("教师编号"))
            row.Wrong("教师编号");
        if (person is not null && row.Date("开始日期") < person.Birth.AddYears(16))
            row.Wrong("开始日期");
        if (person is null || !row.Has("学校编码") || row.Date("开始日期") is not { } start)
            return Outcome.InError;

        var known = person.Spells.FirstOrDefault(s => s.School == row["学校编码"] && s.Start == start);
        var end = known == person.RowSpell ? known.End : row.Date("结束日期");
        var readable = !row.Errors.Any(e => e.Column is "开始日期" or "结束日期");
        if (readable && (row["任职类型"] is "任职" or "聘用") && person.Spells.Any(s => s != known && s.IsMain && s.Overlaps(start, end)))
            row.Wrong("开始日期", "结束日期");
        if (row.Errors.Count > 0)
            return Outcome.InError;
        return known is null ? Add(person, row, start) : Change(known, known == person.RowSpell, row);
    }

    private static Outcome Add(Person person, ReadRow row, DateOnly start)
    {
        var spell = new Stay { School = row["学校编码"], Start = start };
        Change(spell, false, row);
        person.Spells.Add(spell);
        return Outcome.Created;
    }

    private static Outcome Change(Stay spell, bool teacherRowGoverns, ReadRow row)
    {
        var changed = false;
        if (!teacherRowGoverns)
        {
            var end = row.Values.ContainsKey("结束日期") ? row.Date("结束日期") : spell.End;
            var type = row["任职类型"] == "聘用" ? "任职" : row["任职类型"];
            changed = end != spell.End || type != spell.Type;
            (spell.End, spell.Type) = (end, type);
        }

        foreach (var column in OwnColumns.Where(row.Values.ContainsKey))
        {
            changed |= spell.Own.GetValueOrDefault(column, "") != row[column];
            spell.Own[column] = row[column];
        }

        return changed ? Outcome.Updated : Outcome.Unchanged;
    }
}
