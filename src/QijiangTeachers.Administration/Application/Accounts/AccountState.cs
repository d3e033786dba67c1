namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>What a list says of an account.</summary>
public enum AccountState
{
    /// <summary>Made, but nobody has a valid code for it.</summary>
    New,

    /// <summary>A code is out and hasn't been used.</summary>
    CodeIssued,
    Active,
    Locked,
    Closed,
}
