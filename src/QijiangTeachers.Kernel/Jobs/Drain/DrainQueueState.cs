namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Rows that wait, of these the ones that failed before, and those set aside.</summary>
public sealed record DrainQueueState(int Waiting, int Retrying, int SetAside);
