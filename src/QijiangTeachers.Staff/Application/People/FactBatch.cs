using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>
/// Records the same fact of one or several persons in one process: what can be recorded is, the rest says why not. Prepared
/// anew if another writer was faster with one of the keys.
/// </summary>
public sealed class FactBatch(TeacherNumbers teachers, UnitOfWork unitOfWork, ErrorTexts texts)
{
    /// <param name="kind">Of the process.</param>
    /// <param name="reason">In the user's words.</param>
    /// <param name="teacherNos">As pasted.</param>
    /// <param name="prepare">Reads what stands for these persons; gives the act for one of them, which says whether anything was created, or refuses.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<BatchResultDto> RecordAsync(string kind, string? reason, string? teacherNos, PrepareFacts prepare, CancellationToken ct)
    {
        var numbers = TeacherNumbers.Split(teacherNos);
        if (numbers.Count == 0) throw new InputInvalidException("TeacherNos", texts.Of("People:NoNumbers"));
        if (numbers.Count > TeacherNumbers.Most) throw new InputInvalidException("TeacherNos", string.Format(null, texts.Of("People:TooMany"), numbers.Count, TeacherNumbers.Most));
        return await unitOfWork.RunOnCurrentAsync(kind, Text(reason), async recorder =>
        {
            var people = await teachers.FindAsync(numbers, ct);
            var act = await prepare(recorder, [.. people.Values]);
            return new BatchResultDto([.. numbers.Select(n => Row(n, people.GetValueOrDefault(n), act))]);
        }, ct);
    }

    /// <summary>One person; a refusal is thrown.</summary>
    public async Task<NamedPerson> RecordOneAsync(string kind, string? reason, string teacherNo, PrepareFacts prepare, CancellationToken ct)
        => await unitOfWork.RunOnCurrentAsync(kind, Text(reason), async recorder =>
        {
            var number = TeacherNumbers.Split(teacherNo) is [var first, ..] ? first : "";
            var people = await teachers.FindAsync([number], ct);
            if (!people.TryGetValue(number, out var person)) throw new InputInvalidException("TeacherNo", texts.Of("People:UnknownNumber"));
            (await prepare(recorder, [person]))(person);
            return person;
        }, ct);

    private BatchRowDto Row(string number, NamedPerson? person, RecordFact act)
    {
        if (person is null) return new(number, null, null, BatchOutcome.Refused, texts.Of("People:UnknownNumber"));
        try
        {
            return new(number, person.Name, person.SchoolName, act(person) ? BatchOutcome.Created : BatchOutcome.Unchanged);
        }
        catch (BusinessException refusal)
        {
            return new(number, person.Name, person.SchoolName, BatchOutcome.Refused, texts.Of(refusal));
        }
    }

    private static string? Text(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
