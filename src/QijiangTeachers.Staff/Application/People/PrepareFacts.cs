using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>Reads what stands for these persons and gives the act for one of them.</summary>
public delegate Task<RecordFact> PrepareFacts(ProcessRecorder recorder, IReadOnlyList<NamedPerson> people);

/// <summary>Records the fact of one person; false when it stands there already. Refuses by a <see cref="Kernel.Errors.BusinessException"/> before it changes anything.</summary>
public delegate bool RecordFact(NamedPerson person);
