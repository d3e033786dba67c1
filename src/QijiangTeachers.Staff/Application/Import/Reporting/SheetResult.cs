using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;

namespace QijiangTeachers.Staff.Import;

/// <summary>The counts of a sheet; every row read is in exactly one of the other four.</summary>
public sealed record SheetResult(string Sheet, int Read, int Created, int Updated, int Unchanged, int InError)
{
    internal RosterImportSheet Store(Guid importId, bool isTrial)
        => new(importId, isTrial, Sheet, RosterSheets.PlaceOf(Sheet)) { Read = Read, Created = Created, Updated = Updated, Unchanged = Unchanged, InError = InError };
}
