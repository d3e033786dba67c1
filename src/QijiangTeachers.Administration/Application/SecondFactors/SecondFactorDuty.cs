using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Administration.Application.SecondFactors;

/// <summary>Who must have a second factor: whoever sees the whole district's personal data, runs the system or reads its history.</summary>
internal sealed class SecondFactorDuty(IOptions<SecondFactorOptions> options, IEnumerable<IHostEnvironment> hosts)
{
    private static readonly string[] Roles = [RoleNames.HrOfficer, RoleNames.Operator, RoleNames.Auditor];
    private readonly bool _required = options.Value.Required ?? hosts.Any(h => h.IsProduction());

    public bool Binds(IEnumerable<string> roles) => _required && roles.Any(Roles.Contains);
}
