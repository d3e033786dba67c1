using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Application.Titles;

internal sealed class TitleTermRows(RegistryDbContext db) : RecognitionRows<TitleTerm>(db)
{
    protected override bool IsSame(TitleTerm a, TitleTerm b) => a.Title == b.Title;

    protected override string Word(TitleTerm row) => Terms.Of(row.Title);
}
