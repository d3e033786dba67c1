namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>The people for whom there are accounts; implemented where the roster is kept. Queries compose into one statement.</summary>
public interface IAccountRoster
{
    /// <summary>Everybody on the roster inside the current user's data scope, as of a day (China time).</summary>
    IQueryable<RosterPerson> People(DateOnly day);

    /// <summary>All schools of the district, whatever the scope: roles are given for them.</summary>
    IQueryable<RosterSchool> Schools { get; }
}
