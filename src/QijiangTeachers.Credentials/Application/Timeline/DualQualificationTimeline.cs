using Microsoft.Extensions.Localization;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Application.Timeline;

internal sealed class DualQualificationTimeline(RegistryDbContext db, IPermissionChecker permissions, IStringLocalizer<CredentialsModule> texts, TimeProvider clock)
    : ExpiryTimeline<DualQualification>(db, permissions, texts, clock)
{
    private readonly IStringLocalizer<CredentialsModule> _texts = texts;

    protected override string Permission => CredentialsPermissions.DualQualifications.Default;

    protected override string NameOf(DualQualification recognition) => _texts["Timeline:Dual", Terms.Shown(recognition.Level)];

    protected override bool Renews(DualQualification later, DualQualification earlier) => later != earlier;
}
