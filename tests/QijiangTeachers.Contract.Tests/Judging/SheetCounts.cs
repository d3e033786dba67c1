namespace QijiangTeachers.Contract.Tests.Judging;

internal sealed record SheetCounts(string Sheet, int Read, int Created, int Updated, int Unchanged, int InError);
