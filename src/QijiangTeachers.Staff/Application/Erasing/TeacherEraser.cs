using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Erases a person in one transaction: all or nothing, and a second time nothing.</summary>
internal sealed class TeacherEraser(RegistryDbContext db, UnitOfWork unitOfWork, ErasureSubject subject, PersonEraser eraser)
{
    /// <returns>False if it was done before.</returns>
    /// <exception cref="BusinessException">The history of the person isn't what was sealed.</exception>
    public Task<bool> EraseAsync(Guid teacherId, ErasureBasis basis, CancellationToken ct)
        => unitOfWork.RunAsync(StaffProcesses.Erase, null, async recorder =>
        {
            // Whoever writes facts of the person holds this row as well.
            await db.Teachers.IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(t => t.Id == teacherId).ExecuteUpdateAsync(s => s.SetProperty(t => t.Subject, t => t.Subject), ct);
            var records = await subject.RecordsAsync(teacherId, ct);
            if (records.Count == 0) throw new EntityNotFoundException(typeof(Teacher), teacherId);
            if (records[0].IsErased) return false;
            var person = await subject.OfAsync(records, recorder.At, ct);
            var rows = await eraser.PlanAsync(person, ct);
            db.AddRange(records.Select(t => new PersonErasureRecord(t.Id, recorder.ProcessId, recorder.At, basis)));
            recorder.Record(new PersonErased(Terms.Of(basis), Count(ErasureAct.Removed), Count(ErasureAct.Emptied), Count(ErasureAct.Kept)) { TeacherId = teacherId, SchoolId = records[0].CurrentSchoolId });
            await EraseAsync(person, recorder.ProcessId, ct);
            return true;

            int Count(ErasureAct act) => rows.Where(r => r.Act == act).Sum(r => r.Count);
        }, ct);

    private async Task EraseAsync(PersonErasure person, Guid processId, CancellationToken ct)
    {
        try
        {
            await eraser.EraseAsync(person, processId, [typeof(Teacher), typeof(Account)], ct);
        }
        catch (HistoryDamagedException e)
        {
            throw StaffErrors.ErasureHistoryDamaged(e.ProcessId);
        }
    }
}
