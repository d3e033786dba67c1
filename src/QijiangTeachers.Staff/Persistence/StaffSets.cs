using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

/// <summary>The module's sets on the context.</summary>
public static class StaffSets
{
    extension(RegistryDbContext db)
    {
        public DbSet<School> Schools => db.Set<School>();
        public DbSet<SchoolYearFact> SchoolYearFacts => db.Set<SchoolYearFact>();
        public DbSet<SchoolReorganisation> Reorganisations => db.Set<SchoolReorganisation>();
        public DbSet<ReorganisationTarget> ReorganisationTargets => db.Set<ReorganisationTarget>();
        public DbSet<ReorganisationRow> ReorganisationRows => db.Set<ReorganisationRow>();
        public DbSet<ConsistencyFinding> ConsistencyFindings => db.Set<ConsistencyFinding>();
        public DbSet<SchoolPeriod> SchoolPeriods => db.Set<SchoolPeriod>();
        public DbSet<SchoolCluster> SchoolClusters => db.Set<SchoolCluster>();
        public DbSet<EducationGroup> EducationGroups => db.Set<EducationGroup>();
        public DbSet<Teacher> Teachers => db.Set<Teacher>();
        public DbSet<Spell> Spells => db.Set<Spell>();
        public DbSet<AttributePeriod> AttributePeriods => db.Set<AttributePeriod>();
        public DbSet<Leave> Leaves => db.Set<Leave>();
        public DbSet<FaultReport> FaultReports => db.Set<FaultReport>();
        public DbSet<TeacherMerge> TeacherMerges => db.Set<TeacherMerge>();
        public DbSet<TeacherMergeRow> TeacherMergeRows => db.Set<TeacherMergeRow>();
        public DbSet<NotSamePerson> NotSamePersons => db.Set<NotSamePerson>();
        public DbSet<RosterImport> RosterImports => db.Set<RosterImport>();
        public DbSet<RosterImportSheet> RosterImportSheets => db.Set<RosterImportSheet>();
        public DbSet<ServiceSegment> ServiceSegments => db.Set<ServiceSegment>();
        public DbSet<ServiceGap> ServiceGaps => db.Set<ServiceGap>();
        public DbSet<CreditableMonths> CreditableMonths => db.Set<CreditableMonths>();
    }
}
