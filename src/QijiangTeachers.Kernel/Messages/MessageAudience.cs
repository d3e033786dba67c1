namespace QijiangTeachers.Kernel.Messages;

/// <summary>Who gets a message: open accounts only, each once.</summary>
public sealed record MessageAudience
{
    public IReadOnlyList<Guid> AccountIds { get; private init; } = [];
    public IReadOnlyList<Guid> TeacherIds { get; private init; } = [];

    /// <summary>With <see cref="Roles"/>: whoever holds one of them for this school, or, if null, for the district.</summary>
    public Guid? SchoolId { get; private init; }
    public IReadOnlyList<string> Roles { get; private init; } = [];

    /// <summary>An account that knows already, because it did it.</summary>
    public Guid? Except { get; private init; }

    public static MessageAudience Account(Guid accountId) => new() { AccountIds = [accountId] };

    /// <summary>The account of the person, if there is one.</summary>
    public static MessageAudience Teacher(Guid teacherId) => new() { TeacherIds = [teacherId] };

    /// <param name="schoolId">Null: of the district.</param>
    /// <param name="roles">Of <see cref="Permissions.RoleNames"/>.</param>
    public static MessageAudience RolesAt(Guid? schoolId, params string[] roles) => new() { SchoolId = schoolId, Roles = roles };

    public MessageAudience But(Guid? accountId) => this with { Except = accountId };
}
