namespace QijiangTeachers.Contract.Tests.Reference;

internal enum Outcome { Created, Updated, Unchanged, InError }
