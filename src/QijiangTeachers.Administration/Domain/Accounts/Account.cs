using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Pinyin;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>
/// Somebody who may log in. Accounts of teachers come from the roster (user name = 教师编号); an account is closed, never
/// removed, so that the history keeps its actor.
/// </summary>
public sealed class Account : AuditedAggregateRoot<Guid>
{
    public const int MaxUserNameLength = 64;
    public const int MaxDisplayNameLength = 64;

    private readonly List<RoleAssignment> _roles = [];

    private Account() { }

    public Account(string userName, string displayName, Guid? teacherId = null)
    {
        Id = Guid.CreateVersion7();
        (UserName, DisplayName, TeacherId) = (userName.Trim(), displayName.Trim(), teacherId);
        NormalizedUserName = Normalize(userName);
        NameKey = PinyinKey.SortKey(DisplayName);
    }

    public string UserName { get; private set; } = "";
    public string NormalizedUserName { get; private set; } = "";
    public string DisplayName { get; private set; } = "";

    /// <summary>Pinyin of the name, by which all databases sort alike.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The teacher whose own record the account shows.</summary>
    public Guid? TeacherId { get; private init; }
    public string? PasswordHash { get; private set; }

    /// <summary>New at every change of password, role or state: sessions that carry an older one end.</summary>
    public string SecurityStamp { get; private set; } = NewStamp();
    public bool MustChangePassword { get; private set; }

    /// <summary>Keyed hash of the one-time code on the slip; the code itself is stored nowhere.</summary>
    public byte[]? ActivationCodeHash { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ActivationExpires { get; private set; }

    /// <summary>Wrong passwords and codes in a row; counted by the database, so that parallel guesses count too.</summary>
    public int FailedLogIns { get; private set; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime? LockedUntil { get; private set; }
    public DateTime? LastLogInTime { get; private set; }

    /// <summary>The first day (China time) without access.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public string? ClosedBecause { get; private set; }

    /// <summary>Whose it was is erased; it never opens again.</summary>
    public bool IsErased { get; private set; }
    public IReadOnlyList<RoleAssignment> Roles => _roles;

    public bool IsClosed => ClosedOn is not null;

    public static string Normalize(string userName) => userName.Trim().ToUpperInvariant();

    public bool IsLockedAt(DateTime utcNow) => LockedUntil > utcNow;

    /// <summary>A password chosen by the owner ends activation and the duty to change.</summary>
    public void SetPassword(string hash, bool mustChange = false)
    {
        (PasswordHash, MustChangePassword) = (hash, mustChange);
        (ActivationCodeHash, ActivationExpires) = (null, null);
        (FailedLogIns, LockedUntil) = (0, null);
        EndSessions();
    }

    /// <summary>The same password under today's hash parameters.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    /// <summary>Puts a one-time code in the place of the password, whatever that was.</summary>
    public void IssueActivationCode(byte[] codeHash, DateTime expires)
    {
        if (IsClosed) throw AccountErrors.Closed(UserName, ClosedBecause);
        (ActivationCodeHash, ActivationExpires) = (codeHash, expires);
        (PasswordHash, MustChangePassword) = (null, false);
        (FailedLogIns, LockedUntil) = (0, null);
        EndSessions();
    }

    public void LoggedIn(DateTime utcNow) => (LastLogInTime, FailedLogIns, LockedUntil) = (utcNow, 0, null);

    /// <returns>Whether anything changed.</returns>
    public bool Close(DateOnly on, string reason)
    {
        if (IsClosed) return false;
        (ClosedOn, ClosedBecause) = (on, reason);
        (ActivationCodeHash, ActivationExpires) = (null, null);
        EndSessions();
        return true;
    }

    /// <summary>The person was erased: what is left is the id by which the history names an actor.</summary>
    /// <param name="name">What stands in the place of the name.</param>
    public void Erase(string name, DateOnly on)
    {
        (UserName, NormalizedUserName) = ($"erased-{Id:N}", Normalize($"erased-{Id:N}"));
        (DisplayName, NameKey) = (name, PinyinKey.SortKey(name));
        (PasswordHash, MustChangePassword, ActivationCodeHash, ActivationExpires, LastLogInTime) = (null, false, null, null, null);
        (ClosedOn, ClosedBecause, IsErased) = (ClosedOn ?? on, name, true);
        EndSessions();
    }

    public bool Reopen()
    {
        if (!IsClosed || IsErased) return false;
        (ClosedOn, ClosedBecause) = (null, null);
        (FailedLogIns, LockedUntil) = (0, null);
        EndSessions();
        return true;
    }

    public bool Unlock()
    {
        if (LockedUntil is null && FailedLogIns == 0) return false;
        (FailedLogIns, LockedUntil) = (0, null);
        return true;
    }

    public bool Assign(string role, Guid? schoolId)
    {
        RoleScopes.Require(role, schoolId);
        if (_roles.Any(r => r.Role == role && r.SchoolId == schoolId)) return false;
        _roles.Add(new RoleAssignment(Id, role, schoolId));
        EndSessions();
        return true;
    }

    public bool Withdraw(string role, Guid? schoolId)
    {
        if (_roles.RemoveAll(r => r.Role == role && r.SchoolId == schoolId) == 0) return false;
        EndSessions();
        return true;
    }

    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
