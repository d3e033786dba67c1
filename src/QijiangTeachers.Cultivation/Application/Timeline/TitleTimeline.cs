using Microsoft.Extensions.Localization;
using QijiangTeachers.Credentials;
using QijiangTeachers.Credentials.Application.Timeline;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Application.Timeline;

internal sealed class TitleTimeline(RegistryDbContext db, IPermissionChecker permissions, IStringLocalizer<CredentialsModule> texts, TimeProvider clock)
    : ExpiryTimeline<TitleTerm>(db, permissions, texts, clock)
{
    protected override string Permission => CultivationPermissions.Titles.Default;

    protected override string NameOf(TitleTerm recognition) => Terms.Shown(recognition.Title);

    protected override bool Renews(TitleTerm later, TitleTerm earlier) => later != earlier && later.Title == earlier.Title;
}
