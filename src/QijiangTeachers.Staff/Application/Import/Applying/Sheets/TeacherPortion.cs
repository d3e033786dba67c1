using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Import;

/// <summary>The stored people of a portion of 教师 rows, and those that its own rows add.</summary>
internal sealed class TeacherPortion(IEnumerable<Teacher> teachers, IEnumerable<Spell> spells, IEnumerable<(byte[] Hash, string Number)> holders, IReadOnlyDictionary<string, string> former, IReadOnlyList<(byte[] Hash, string Number)> formerHolders)
{
    private readonly Dictionary<string, Teacher> _teachers = teachers.ToDictionary(t => t.Number);
    private readonly Dictionary<Guid, List<Spell>> _spells = spells.GroupBy(s => s.TeacherId).ToDictionary(g => g.Key, g => g.ToList());
    private readonly Dictionary<string, string> _holders = holders.ToDictionary(h => Convert.ToHexString(h.Hash), h => h.Number);
    private readonly Dictionary<string, string> _formerHolders = formerHolders.ToDictionary(h => Convert.ToHexString(h.Hash), h => h.Number);

    /// <summary>The person of the number, or of that of a record that was merged into the person's.</summary>
    public Teacher? Find(string number) => _teachers.GetValueOrDefault(CurrentNumber(number));

    /// <summary>The number under which the person of a merged record goes on; else the same.</summary>
    public string CurrentNumber(string number) => former.GetValueOrDefault(number, number);

    /// <summary>Whether the ID is the one that a merged record of the person had.</summary>
    public bool IsFormerId(byte[] idHash, Teacher teacher) => _formerHolders.GetValueOrDefault(Convert.ToHexString(idHash)) == teacher.Number;

    public IReadOnlyCollection<Spell> SpellsOf(Guid teacherId) => _spells.GetValueOrDefault(teacherId) ?? [];

    /// <summary>The number under which the registry has the ID.</summary>
    public string? HolderOf(byte[] idHash) => _holders.GetValueOrDefault(Convert.ToHexString(idHash)) ?? _formerHolders.GetValueOrDefault(Convert.ToHexString(idHash));

    public void Add(Teacher teacher, Spell spell)
    {
        _teachers.Add(teacher.Number, teacher);
        Add(spell);
    }

    public void Remove(Spell spell) => _spells[spell.TeacherId].Remove(spell);

    /// <summary>False when the spell is among the person's already.</summary>
    public bool Add(Spell spell)
    {
        if (!_spells.TryGetValue(spell.TeacherId, out var own)) _spells[spell.TeacherId] = own = [];
        if (own.Contains(spell)) return false;
        own.Add(spell);
        return true;
    }
}
