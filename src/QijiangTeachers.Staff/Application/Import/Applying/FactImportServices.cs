using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>What every <see cref="FactSheetImporter{TFact}"/> needs.</summary>
public sealed record FactImportServices(RegistryDbContext Db, IBulkWriter Bulk, RosterLookup Lookup, WrittenRowCounter Counter);
