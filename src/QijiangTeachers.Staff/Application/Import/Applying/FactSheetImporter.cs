using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// The way of every sheet whose rows are dated facts of a teacher with a key of their own: find the teacher, judge, then
/// create, correct or leave alone. A sheet says what its key is, which rules it has and how a fact is written.
/// </summary>
public abstract class FactSheetImporter<TFact>(FactImportServices services) : ISheetImporter where TFact : FullAuditedAggregateRoot<Guid>
{
    private Dictionary<object, TFact> _facts = [];
    private ILookup<Guid, TFact> _factsOf = Array.Empty<TFact>().ToLookup(_ => Guid.Empty);
    private readonly List<TFact> _new = [];

    public abstract SheetDefinition Sheet { get; }
    public abstract string ProcessKind { get; }
    protected abstract Column<string> TeacherColumn { get; }

    /// <summary>The event type of a new fact.</summary>
    protected abstract Type Creation { get; }
    protected RegistryDbContext Db => services.Db;

    /// <summary>The sheet under way.</summary>
    protected SheetImport Import { get; private set; } = null!;

    public async Task<WrittenRows> ImportAsync(SheetImport import, CancellationToken ct)
    {
        Import = import;
        await BeginAsync(ct);
        foreach (var rows in import.Portions())
        {
            await ApplyAsync(rows, ct);
            await import.ProgressAsync();
        }
        return await services.Counter.CountAsync(import.Recorder, [Creation], ct);
    }

    /// <summary>Before the first row: what the whole sheet needs.</summary>
    protected virtual Task BeginAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Before anything of a portion is loaded: locks, where facts are edited under a lock.</summary>
    protected virtual Task LockAsync(IEnumerable<string> numbers, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Before the rows of a portion: what they need beside the facts themselves.</summary>
    protected virtual Task PrepareAsync(IReadOnlyCollection<ImportTeacher> teachers, CancellationToken ct) => Task.CompletedTask;

    /// <summary>After the rows of a portion are stored: what follows from them.</summary>
    protected virtual Task FollowAsync(IReadOnlyCollection<Guid> changedTeachers, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The facts of the teachers, those outside the scope included, tracked.</summary>
    protected abstract Task<List<TFact>> LoadAsync(Guid[] teacherIds, CancellationToken ct);

    protected abstract Guid TeacherOf(TFact fact);

    /// <summary>What identifies the fact: a value that compares by its parts.</summary>
    protected abstract object KeyOf(TFact fact);

    /// <summary>The key of a row that isn't wrong so far; null when a part can't be read.</summary>
    protected abstract object? KeyOf(ImportTeacher teacher, JudgedRow row);

    /// <summary>The rules of the sheet; the fact is the stored one, if any.</summary>
    protected abstract void Check(JudgedRow row, ImportTeacher? teacher, TFact? stored);

    protected abstract TFact Create(JudgedRow row, ImportTeacher teacher);

    /// <summary>Takes the row's values, a missing column leaving the stored one. Says what changed, nothing when nothing did.</summary>
    protected abstract IReadOnlyList<FieldChange> Correct(TFact fact, JudgedRow row, ImportTeacher teacher);

    protected abstract HistoryEvent Added(TFact fact);

    protected abstract HistoryEvent Corrected(TFact fact, IReadOnlyList<FieldChange> changes);

    /// <summary>The facts of a person as they stand now, those of earlier rows included.</summary>
    protected IEnumerable<TFact> FactsOf(Guid teacherId) => _factsOf[teacherId].Concat(_new.Where(f => TeacherOf(f) == teacherId));

    private async Task ApplyAsync(IReadOnlyList<JudgedRow> rows, CancellationToken ct)
    {
        await LockAsync(rows.Select(r => r.Text(TeacherColumn)).OfType<string>(), ct);
        var teachers = await services.Lookup.TeachersAsync(rows, TeacherColumn, ct);
        var stored = await LoadAsync([.. teachers.Values.Select(t => t.Id)], ct);
        (_facts, _factsOf) = (stored.ToDictionary(KeyOf), stored.ToLookup(TeacherOf));
        await PrepareAsync(teachers.Values, ct);
        var changed = new HashSet<Guid>();
        foreach (var row in rows)
        {
            if (Apply(row, teachers) is { } teacher) changed.Add(teacher);
            Import.Settle(row);
        }
        await StoreAsync(changed, ct);
    }

    /// <returns>The teacher when something changed.</returns>
    private Guid? Apply(JudgedRow row, Dictionary<string, ImportTeacher> teachers)
    {
        var teacher = RosterLookup.TeacherOf(row, TeacherColumn, teachers, Import.Scope);
        var key = teacher is null ? null : KeyOf(teacher, row);
        var fact = key is null ? null : _facts.GetValueOrDefault(key);
        Check(row, teacher, fact);
        if (row.IsWrong || teacher is null || key is null) return null;
        if (fact is null) Add(row, teacher, key);
        else if (!Change(fact, row, teacher)) return null;
        return teacher.Id;
    }

    private void Add(JudgedRow row, ImportTeacher teacher, object key)
    {
        var fact = Create(row, teacher);
        Correct(fact, row, teacher);
        _new.Add(fact);
        _facts.Add(key, fact);
        Record(Added(fact), teacher);
    }

    private bool Change(TFact fact, JudgedRow row, ImportTeacher teacher)
    {
        var changes = Correct(fact, row, teacher);
        if (changes.Count == 0) return false;
        Record(Corrected(fact, changes), teacher);
        Import.Changed(row, teacher.Name, changes);
        return true;
    }

    private void Record(HistoryEvent change, ImportTeacher teacher) => Import.Recorder.Record(change with { TeacherId = teacher.Id, SchoolId = teacher.SchoolId });

    private async Task StoreAsync(HashSet<Guid> changed, CancellationToken ct)
    {
        await services.Bulk.InsertAsync(_new, ct);
        await Db.SaveChangesAsync(ct);
        _new.Clear();
        await FollowAsync(changed, ct);
        await Import.Recorder.FlushAsync(ct);
        Db.ChangeTracker.Clear();
    }
}
