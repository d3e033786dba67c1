namespace QijiangTeachers.Database.Backup;

/// <summary>A backup or restore that must not happen: what is wrong and what to do, in a sentence.</summary>
internal sealed class BackupException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
