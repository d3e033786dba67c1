using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Kernel.Tests.Support;

public sealed record NoteWritten(string Text) : HistoryEvent;
