using System.Data.Common;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What the run log keeps of an exception. Messages of strangers may quote names and numbers, so only types and codes do.</summary>
internal static class JobFailure
{
    public static string Describe(Exception e) => Cut(e switch
    {
        JobFailedException own => own.Message,
        BusinessException refusal => refusal.Code,
        DbException db => $"{db.GetType().Name} {db.SqlState ?? db.ErrorCode.ToString()}",
        { InnerException: { } inner } => $"{e.GetType().Name} ← {Describe(inner)}",
        _ => e.GetType().Name,
    })!;

    public static string? Cut(string? text) => text is { Length: > JobRun.MaxTextLength } ? text[..JobRun.MaxTextLength] : text;
}
