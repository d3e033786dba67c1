namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Where no worker runs (command line, <c>Jobs:Enabled=false</c>): rows wait.</summary>
internal sealed class NoJobWaker : IJobWaker
{
    public void Wake(string key) { }
}
