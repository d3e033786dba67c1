using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>The list of recognitions: conditions, columns, order.</summary>
internal sealed class DualQualificationList(RegistryDbContext db, TimeProvider clock)
{
    /// <summary>In groups by level, the highest first; within a level by name.</summary>
    public static SortMap<DualQualificationDto> Sorts { get; } = new("level desc, name")
    {
        ["name"] = q => q.NameKey, ["teacherNo"] = q => q.TeacherNo, ["school"] = q => q.SchoolKey, ["level"] = q => q.Level,
        ["recognisedOn"] = q => q.RecognisedOn, ["lastDay"] = q => q.To, ["documentNo"] = q => q.DocumentNo,
    };

    public Task<PagedResultDto<DualQualificationDto>> PageAsync(GetDualQualificationListInput input, CancellationToken ct)
        => Query(input).ToPagedResultAsync(input, Sorts, q => q.Id, ct);

    public Task<DualQualificationDto> GetAsync(Expression<Func<DualQualificationDto, bool>> which, CancellationToken ct)
        => Query(new()).FindOrThrowAsync(which, ct);

    public async IAsyncEnumerable<DualQualificationDto> StreamAsync(GetDualQualificationListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(Query(input), input.Sorting, q => q.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private IQueryable<DualQualificationDto> Query(GetDualQualificationListInput input)
    {
        var day = input.AsOf ?? clock.TodayInChina;
        var rows = from q in Recognitions(input, day)
                   join p in RecognitionQueries.Holders(db, input, day) on q.TeacherId equals p.TeacherId
                   select new DualQualificationDto
                   {
                       Id = q.Id, TeacherId = q.TeacherId, TeacherNo = p.Number, Name = p.Name, NameKey = p.NameKey, SchoolId = p.SchoolId, SchoolName = p.SchoolName,
                       SchoolKey = p.SchoolKey, Level = q.Level, RecognisedOn = q.From, ValidUntil = q.ValidUntil, EndedOn = q.EndedOn, EndReason = q.EndReason,
                       EndDocumentNo = q.EndDocumentNo, DocumentNo = q.DocumentNo, ConcurrencyStamp = q.ConcurrencyStamp, To = q.To, AsOf = day,
                   };
        return rows.Matching(db, input);
    }

    private IQueryable<DualQualification> Recognitions(GetDualQualificationListInput input, DateOnly day)
    {
        var rows = db.DualQualifications.AsNoTracking();
        if (input.Level is { } level) rows = rows.Where(q => q.Level == level);
        if (input.TermUnknown is { } unknown) rows = rows.Where(q => (q.ValidUntil == null) == unknown);
        return rows.Matching(input, day);
    }
}
