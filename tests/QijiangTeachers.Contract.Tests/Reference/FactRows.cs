using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>假期与豁免, 称号, 双师型, 学时, 轮岗: rules 3, 5, 7, 8.</summary>
internal sealed class FactRows(Store store)
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        [Sheets.Leave] = ["类型", "开始日期"],
        [Sheets.Title] = ["称号", "认定日期"],
        [Sheets.Dual] = ["等级", "认定日期"],
        [Sheets.Hours] = ["项目名称", "开始日期"],
        [Sheets.Rotation] = ["类型", "开始日期"],
    };

    public Outcome Apply(ReadRow row)
    {
        var person = store.People.GetValueOrDefault(row["教师编号"]);
        if (person is null && row.Has("教师编号"))
            row.Wrong("教师编号");
        Ordered(row, "开始日期", "结束日期");
        Ordered(row, "认定日期", "有效期至");
        Ordered(row, "认定日期", "终止日期");
        NotInFuture(row, "认定日期");
        var key = string.Join('|', Keys[row.Sheet].Select(c => row[c]));
        if (row.Sheet == Sheets.Hours)
            CheckHours(row, key);
        if (row.Sheet == Sheets.Rotation)
            CheckSchools(row);
        if (row.Errors.Count > 0)
            return Outcome.InError;

        var facts = FactsOf(person!, row.Sheet);
        var isNew = !facts.TryGetValue(key, out var fact);
        if (isNew)
            facts[key] = fact = new();
        var changed = fact!.Take(row.Values);
        return isNew ? Outcome.Created : changed ? Outcome.Updated : Outcome.Unchanged;
    }

    private static Dictionary<string, Fact> FactsOf(Person person, string sheet) => sheet switch
    {
        Sheets.Leave => person.Leaves,
        Sheets.Title => person.Titles,
        Sheets.Dual => person.Duals,
        Sheets.Hours => person.Hours,
        _ => person.Rotations,
    };

    private static void Ordered(ReadRow row, string first, string last)
    {
        if (row.Date(last) < row.Date(first))
            row.Wrong(last, first);
    }

    private static void NotInFuture(ReadRow row, string column)
    {
        if (row.Date(column) > China.Today)
            row.Wrong(column);
    }

    private void CheckHours(ReadRow row, string key)
    {
        NotInFuture(row, "开始日期");
        NotInFuture(row, "结束日期");
        if (row.Decimal("学时") is { } hours)
        {
            if (hours <= 0 || hours * 10 != decimal.Truncate(hours * 10))
                row.Wrong("学时");
            if (row["方式"] == "集中" && row.Date("开始日期") is { } from && row.Date("结束日期") is { } to && to >= from
                && hours > 8 * (to.DayNumber - from.DayNumber + 1))
                row.Wrong("学时");
            if (row.Decimal("应用学时") > hours)
                row.Wrong("应用学时", "学时");
        }

        if (row.Has("证书编号") && IsUsedElsewhere(row, key))
            row.Wrong("证书编号");
    }

    private bool IsUsedElsewhere(ReadRow row, string key)
    {
        foreach (var person in store.People.Values)
        {
            foreach (var (otherKey, entry) in person.Hours)
            {
                if (entry["证书编号"] == row["证书编号"] && (person.Number, otherKey) != (row["教师编号"], key))
                    return true;
            }
        }

        return false;
    }

    private void CheckSchools(ReadRow row)
    {
        foreach (var column in new[] { "原学校编码", "去向学校编码" })
        {
            if (row.Has(column) && !store.Schools.ContainsKey(row[column]))
                row.Wrong(column);
        }

        if (row.Has("原学校编码") && row["原学校编码"] == row["去向学校编码"])
            row.Wrong("去向学校编码", "原学校编码");
    }
}
