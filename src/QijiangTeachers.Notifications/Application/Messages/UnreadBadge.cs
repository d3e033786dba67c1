using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Notifications.Application.Messages;

/// <summary>The number at the bell.</summary>
internal sealed class UnreadBadge(IMessageAppService messages) : INavBadge
{
    public async Task<int> CountAsync(CancellationToken ct) => (await messages.GetUnreadCountAsync(ct)).Count;
}
