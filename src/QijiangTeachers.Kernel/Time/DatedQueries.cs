namespace QijiangTeachers.Kernel.Time;

/// <summary>The vocabulary of queries over dated facts.</summary>
public static class DatedQueries
{
    extension<T>(IQueryable<T> facts) where T : class, IDated
    {
        /// <summary>Facts that hold on the day.</summary>
        public IQueryable<T> On(DateOnly day) => facts.Where(f => f.From <= day && f.To > day);
    }
}
