using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>The contract in plain C#.</summary>
internal sealed class ReferenceRegistry : IRegistry
{
    private readonly List<Roster> imported = [];
    private Store store = new();

    public ImportReport Import(Roster roster, bool dryRun = false)
    {
        var report = new RosterImport(store).Run(roster);
        if (!dryRun)
        {
            imported.Add(roster);
            return report;
        }

        store = new();
        foreach (var earlier in imported)
            new RosterImport(store).Run(earlier);
        return report;
    }

    public IReadOnlyDictionary<string, Figure> Indicators(DateOnly asOf)
    {
        var model = new IndicatorModel(store, asOf);
        return Codes.All.ToDictionary(c => c, model.Of);
    }

    public IReadOnlyList<string> People(string code, DateOnly asOf, string part = "numerator")
        => [.. new IndicatorModel(store, asOf).People(code, part == "denominator").Select(p => p.Number)];

    public void Dispose()
    {
    }
}
