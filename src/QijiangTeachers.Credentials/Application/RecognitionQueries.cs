using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>The conditions that titles and 双师型 recognitions have in common.</summary>
public static class RecognitionQueries
{
    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, GetRecognitionListInput input, DateOnly day) where T : Recognition
    {
        if (input.InForce == true || input.ExpiringWithinDays is not null || input.TermUnknown == true) rows = rows.On(day);
        if (input.InForce == false) rows = rows.Where(r => r.From > day || r.To <= day);
        if (input.ExpiringWithinDays is { } days && day.AddDays(days + 1) is var before) rows = rows.Where(r => r.To <= before);
        if (input.RecognisedFrom is { } from) rows = rows.Where(r => r.From >= from);
        if (input.RecognisedTo is { } to) rows = rows.Where(r => r.From <= to);
        return rows;
    }

    /// <summary>Their holders inside the scope.</summary>
    public static IQueryable<PersonOnDay> Holders(RegistryDbContext db, GetRecognitionListInput input, DateOnly day)
    {
        var people = PersonOnDay.Of(db, day);
        return input.InService is { } inService ? people.Where(p => p.InService == inService) : people;
    }
}
