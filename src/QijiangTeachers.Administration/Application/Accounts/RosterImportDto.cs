namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>What became of the people without an account.</summary>
/// <param name="NamesTaken">教师编号 that another account has as its user name already.</param>
public sealed record RosterImportDto(int Created, IReadOnlyList<string> NamesTaken);
