using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Application.SignIn;

/// <summary>Codes are kept as a keyed hash bound to their account: quick for thousands at once, useless without the master key.</summary>
internal static class ActivationCodes
{
    public static byte[] Hash(IPersonalDataProtector protector, Guid accountId, string code)
        => protector.Hash($"{accountId:N}:{PasswordPolicy.NormalizeCode(code)}");
}
