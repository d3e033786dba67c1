using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

internal sealed class DualQualificationRows(RegistryDbContext db) : RecognitionRows<DualQualification>(db)
{
    protected override bool IsSame(DualQualification a, DualQualification b) => a.Level == b.Level;

    protected override string Word(DualQualification row) => $"双师型 {Terms.Of(row.Level)}";
}
