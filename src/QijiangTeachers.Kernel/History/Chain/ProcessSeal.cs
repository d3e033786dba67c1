namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>The seal of a process over its own fields and the seal of its events.</summary>
internal static class ProcessSeal
{
    public static byte[] Of(HistoryKey key, Process p, byte[] eventsSeal, CanonicalForm form) => key.Seal(form.Begin("process/1")
        .Add(p.Id).Add(p.Kind).Add(p.At).Add(p.ActorId).Add(p.ActorName).Add(p.Reason).Add(p.Changes).Add(p.EventCount).Add(eventsSeal));
}
