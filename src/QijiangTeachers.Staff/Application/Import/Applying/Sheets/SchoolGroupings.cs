using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>学区 and 教育集团 by name; those that a file names first are created.</summary>
internal sealed class SchoolGroupings(RegistryDbContext db, IBulkWriter bulk)
{
    private readonly List<SchoolCluster> _newClusters = [];
    private readonly List<EducationGroup> _newGroups = [];
    private readonly Dictionary<Guid, string> _names = [];
    private Dictionary<string, Guid> _clusters = [];
    private Dictionary<string, Guid> _groups = [];

    public async Task LoadAsync(CancellationToken ct)
    {
        _clusters = await db.SchoolClusters.ToDictionaryAsync(c => c.Name, c => c.Id, ct);
        _groups = await db.EducationGroups.ToDictionaryAsync(g => g.Name, g => g.Id, ct);
        _names.Clear();
        foreach (var (name, id) in _clusters.Concat(_groups)) _names[id] = name;
    }

    public string? NameOf(Guid? id) => id is { } known ? _names.GetValueOrDefault(known) : null;

    public Guid? ClusterOf(string? name)
    {
        if (name is null) return null;
        if (_clusters.TryGetValue(name, out var known)) return known;
        var cluster = new SchoolCluster(name);
        _newClusters.Add(cluster);
        _names[cluster.Id] = name;
        return _clusters[name] = cluster.Id;
    }

    public Guid? GroupOf(string? name)
    {
        if (name is null) return null;
        if (_groups.TryGetValue(name, out var known)) return known;
        var group = new EducationGroup(name);
        _newGroups.Add(group);
        _names[group.Id] = name;
        return _groups[name] = group.Id;
    }

    public async Task StoreAsync(CancellationToken ct)
    {
        await bulk.InsertAsync(_newClusters, ct);
        await bulk.InsertAsync(_newGroups, ct);
        _newClusters.Clear();
        _newGroups.Clear();
    }
}
