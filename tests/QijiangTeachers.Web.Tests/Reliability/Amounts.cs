namespace QijiangTeachers.Web.Tests.Reliability;

/// <summary>A sample by default; the full numbers of the long run with <c>QIJIANG_RELIABILITY_ALL=1</c>.</summary>
internal static class Amounts
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("QIJIANG_RELIABILITY_ALL") == "1";

    public static int Clients { get; } = IsLong ? 100 : 8;
    public static int DeedsPerClient { get; } = IsLong ? 40 : 8;
    public static int Kills { get; } = IsLong ? 25 : 1;   // on each database
    public static int MutatedRosters { get; } = IsLong ? 7_000 : 90;
    public static int MutatedEvidence { get; } = IsLong ? 3_000 : 60;

    /// <summary>Another one in each long run; it stands in the failure.</summary>
    public static int Seed { get; } = IsLong ? Environment.TickCount : 20261125;
}
