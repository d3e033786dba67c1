using System.Text.Json;

namespace QijiangTeachers.Database.Backup;

/// <summary>
/// The decision of a restore: what waits beside its place takes it, what lies there is kept under another name. Before the
/// journal is there nothing was touched; once it is, every start brings it to its end, as often as it is interrupted.
/// </summary>
internal sealed record RestoreJournal(IReadOnlyList<RestoreMove> Moves)
{
    private const string Suffix = ".restoring.json";

    public static bool IsLeft(string database) => File.Exists(database + Suffix);

    public void Decide(string database)
    {
        var unfinished = database + Suffix + ".unfinished";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, database + Suffix, overwrite: true);
    }

    /// <summary>Called by who has the database alone.</summary>
    public static void Finish(string database)
    {
        if (!IsLeft(database)) return;
        var journal = JsonSerializer.Deserialize<RestoreJournal>(File.ReadAllText(database + Suffix))!;
        foreach (var move in journal.Moves) move.Do();
        File.Delete(database + Suffix);
    }
}

/// <summary>A file or folder that changes places; may be done again after any part of it.</summary>
/// <param name="Staged">What takes the place; null: it is only vacated.</param>
/// <param name="Kept">Where that which lies there is kept.</param>
internal sealed record RestoreMove(string? Staged, string Target, string Kept)
{
    public void Do()
    {
        if (Staged is not null && !Exists(Staged)) return;
        if (Exists(Target) && !Exists(Kept)) Move(Target, Kept);
        if (Staged is not null) Move(Staged, Target);
    }

    private static bool Exists(string path) => Path.Exists(path);

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to);
    }
}
