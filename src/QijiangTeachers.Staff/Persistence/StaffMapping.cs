using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Persistence;

internal static class StaffMapping
{
    public static void Map(ModelBuilder model, RegistryDbContext db)
    {
        MapSchools(model);
        ReorganisationMapping.Map(model);
        MapTeacher(model, db);
        MapFacts(model, db);
        MapDerived(model, db);
        MapFaults(model, db);
        MergeMapping.Map(model, db);
        ErasureMapping.Map(model);
        MapImports(model, db);
        ConsistencyMapping.Map(model, db);
    }

    private static void MapSchools(ModelBuilder model)
    {
        model.Entity<SchoolCluster>(e => { e.ToTable("Staff_SchoolCluster"); e.HasIndex(c => c.Name).IsUnique(); });
        model.Entity<EducationGroup>(e => { e.ToTable("Staff_EducationGroup"); e.HasIndex(g => g.Name).IsUnique(); });
        model.Entity<School>(e =>
        {
            e.ToTable("Staff_School");
            e.Property(s => s.Code).HasMaxLength(32);
            e.Property(s => s.DistrictCode).HasMaxLength(12);
            e.Property(s => s.Initials).HasMaxLength(64);
            e.Ignore(s => s.NeverOpened);
            e.HasIndex(s => s.Code).IsUnique();
            e.HasIndex(s => s.NameKey);
        });
        model.Entity<SchoolYearFact>(e =>
        {
            e.ToTable("Staff_SchoolYearFact");
            e.HasOne<School>().WithMany().HasForeignKey(f => f.SchoolId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(f => new { f.SchoolId, f.Year }).IsUnique();
        });
    }

    private static void MapTeacher(ModelBuilder model, RegistryDbContext db) => model.Entity<Teacher>(e =>
    {
        e.ToTable("Staff_Teacher");
        e.Ignore(t => t.Profile);
        e.Property(t => t.Number).HasMaxLength(32);
        e.Property(t => t.Name).HasMaxLength(100);
        e.Property(t => t.Initials).HasMaxLength(64);
        e.Property(t => t.PersonKey).HasMaxLength(128);
        e.Property(t => t.SealedIdNumber).HasMaxLength(128);
        e.Property(t => t.IdNumberHash).HasMaxLength(32);
        e.Property(t => t.MaskedIdNumber).HasMaxLength(32);
        e.Property(t => t.SealedPhone).HasMaxLength(128);
        e.Property(t => t.PhoneHash).HasMaxLength(32);
        e.Property(t => t.MaskedPhone).HasMaxLength(32);
        e.Property(t => t.Subject).HasMaxLength(64);
        e.HasOne<School>().WithMany().HasForeignKey(t => t.CurrentSchoolId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(t => t.Number).IsUnique();
        e.HasIndex(t => t.IdNumberHash).IsUnique();
        // Searches read these narrow rows instead of the table.
        e.HasIndex(t => new { t.NameKey, t.Id, t.IsDeleted });
        e.HasIndex(t => new { t.Name, t.Id, t.IsDeleted });
        e.HasIndex(t => new { t.Subject, t.NameKey, t.Id, t.IsDeleted });
        e.HasIndex(t => t.Initials);
        e.HasIndex(t => t.CurrentSchoolId);
        // Second records of one person are looked for by these.
        e.HasIndex(t => new { t.BirthDate, t.NameKey, t.MaskedIdNumber });
        e.HasIndex(t => new { t.NameKey, t.MaskedIdNumber });
        e.HasIndex(t => t.PhoneHash);
        e.HasOne<Teacher>().WithMany().HasForeignKey(t => t.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        e.HasQueryFilter("SoftDelete", t => !t.IsDeleted);
        e.HasQueryFilter(DataScope.FilterName, t => db.ScopeIsDistrict || t.Id == db.ScopeTeacherId
            || (t.CurrentSchoolId != null && db.ScopeSchoolIds.Contains(t.CurrentSchoolId.Value)));
    });

    private static void MapFacts(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<Spell>(e =>
        {
            e.ToTable("Staff_Spell");
            e.Ignore(s => s.Period);
            e.Ignore(s => s.Attributes);
            e.Ignore(s => s.IsMain);
            e.Property(s => s.Note).HasMaxLength(500);
            e.HasOne<Teacher>().WithMany().HasForeignKey(s => s.TeacherId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<School>().WithMany().HasForeignKey(s => s.SchoolId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(s => new { s.TeacherId, s.SchoolId, s.From, s.Kind, s.RemovedAs }).IsUnique();
            e.HasQueryFilter("SoftDelete", s => !s.IsDeleted);
            e.HasQueryFilter(DataScope.FilterName, s => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == s.TeacherId));
        });
        model.Entity<AttributePeriod>(e =>
        {
            e.ToTable("Staff_AttributePeriod");
            e.HasOne<Teacher>().WithMany().HasForeignKey(a => a.TeacherId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(a => new { a.TeacherId, a.Attribute, a.From });
            e.HasQueryFilter("SoftDelete", a => !a.IsDeleted);
            e.HasQueryFilter(DataScope.FilterName, a => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == a.TeacherId));
        });
        model.Entity<Leave>(e =>
        {
            e.ToTable("Staff_Leave");
            e.Ignore(l => l.Period);
            e.Property(l => l.Reason).HasMaxLength(500);
            e.HasOne<Teacher>().WithMany().HasForeignKey(l => l.TeacherId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(l => new { l.TeacherId, l.Kind, l.From, l.RemovedAs }).IsUnique();
            e.HasQueryFilter("SoftDelete", l => !l.IsDeleted);
            e.HasQueryFilter(DataScope.FilterName, l => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == l.TeacherId));
        });
    }

    private static void MapDerived(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<SchoolPeriod>(e =>
        {
            e.ToTable("Staff_SchoolPeriod");
            e.HasKey(p => new { p.SchoolId, p.From });
            e.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ServiceSegment>(e =>
        {
            e.ToTable("Staff_ServiceSegment");
            e.HasKey(s => new { s.TeacherId, s.From });
            e.HasOne<Teacher>().WithMany().HasForeignKey(s => s.TeacherId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<School>().WithMany().HasForeignKey(s => s.SchoolId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(s => new { s.SchoolId, s.From, s.To });
            e.HasIndex(s => new { s.TeacherId, s.From, s.To });
            // Who is in service as what: lists and figures count and sort by these narrow rows instead of the table.
            e.HasIndex(s => new { s.To, s.From, s.IsFullTimeTeacher, s.Stage, s.Title, s.Category, s.Employment, s.ChainFrom, s.ConfirmedOn, s.SchoolId, s.TeacherId });
            e.HasQueryFilter(DataScope.FilterName, s => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == s.TeacherId));
        });
        model.Entity<ServiceGap>(e =>
        {
            e.ToTable("Staff_ServiceGap");
            e.HasKey(g => new { g.TeacherId, g.From });
            e.HasOne<Teacher>().WithMany().HasForeignKey(g => g.TeacherId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(g => new { g.To, g.From, g.HasServed, g.TeacherId });
            e.HasQueryFilter(DataScope.FilterName, g => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == g.TeacherId));
        });
        model.Entity<CreditableMonths>(e =>
        {
            e.ToTable("Staff_CreditableMonths");
            e.HasKey(m => new { m.TeacherId, m.FirstMonth });
            e.HasOne<Teacher>().WithMany().HasForeignKey(m => m.TeacherId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapFaults(ModelBuilder model, RegistryDbContext db) => model.Entity<FaultReport>(e =>
    {
        e.ToTable("Staff_FaultReport");
        e.Property(f => f.Fact).HasMaxLength(100);
        e.Property(f => f.About).HasMaxLength(200);
        e.Property(f => f.Text).HasMaxLength(FaultReport.MaxTextLength);
        e.Property(f => f.Answer).HasMaxLength(FaultReport.MaxTextLength);
        e.HasOne<Teacher>().WithMany().HasForeignKey(f => f.TeacherId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(f => new { f.State, f.CreationTime });
        e.HasIndex(f => f.TeacherId);
        e.HasQueryFilter(DataScope.FilterName, f => db.ScopeIsDistrict || db.Set<Teacher>().Any(t => t.Id == f.TeacherId));
    });

    private static void MapImports(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<RosterImport>(e =>
        {
            e.ToTable("Staff_RosterImport");
            e.Property(i => i.Sha256).HasMaxLength(64);
            e.Property(i => i.UserName).HasMaxLength(100);
            e.Property(i => i.Summary).HasMaxLength(4000);
            e.HasIndex(i => i.UploadedAt);
            e.HasMany<RosterImportSheet>().WithOne().HasForeignKey(s => s.ImportId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<RosterImportSchool>().WithOne().HasForeignKey(s => s.ImportId).OnDelete(DeleteBehavior.Cascade);
            e.HasQueryFilter(DataScope.FilterName, i => db.ScopeIsDistrict
                || (db.Set<RosterImportSchool>().Any(s => s.ImportId == i.Id) && !db.Set<RosterImportSchool>().Any(s => s.ImportId == i.Id && !db.ScopeSchoolIds.Contains(s.SchoolId))));
        });
        model.Entity<RosterImportSheet>(e =>
        {
            e.ToTable("Staff_RosterImportSheet");
            e.HasKey(s => new { s.ImportId, s.IsTrial, s.Sheet });
            e.Property(s => s.Sheet).HasMaxLength(32);
        });
        model.Entity<RosterImportSchool>(e =>
        {
            e.ToTable("Staff_RosterImportSchool");
            e.HasKey(s => new { s.ImportId, s.SchoolId });
        });
    }
}
