using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Kernel.Tests.Support;

internal sealed class RecordedWakeUps : List<string>, IJobWaker
{
    public void Wake(string key) => Add(key);
}
