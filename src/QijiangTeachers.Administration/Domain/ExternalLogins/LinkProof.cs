using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>What showed that a log-in at the provider and an account are the same person's.</summary>
public enum LinkProof
{
    /// <summary>The provider vouches for the 教师编号, and one open account alone has it.</summary>
    [Term("教师编号相符", English = "Teacher number")] Number,

    /// <summary>The person gave the account's password, and its second factor, right after the log-in at the provider.</summary>
    [Term("本人密码", English = "Own password")] Password,

    /// <summary>The school clerk or an operator looked at it.</summary>
    [Term("管理员确认", English = "Confirmed by an administrator")] Review,
}
