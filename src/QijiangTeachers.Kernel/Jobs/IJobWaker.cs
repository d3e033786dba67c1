namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Has a job looked at soon, off the caller's path. Losing a wake-up is harmless: rows are looked after every minute.</summary>
public interface IJobWaker
{
    void Wake(string key);
}
