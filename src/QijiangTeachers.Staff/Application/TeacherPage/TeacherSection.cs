namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>
/// What another module shows of a person on the teacher page and on 我的档案. A module registers one in
/// <c>ConfigureServices</c>:
/// <code>
/// services.AddTeacherSection&lt;TeacherTitles&gt;(new("titles", "TeacherSection:Titles", 300, CultivationPermissions.Titles)
/// {
///     Count = (services, teacherId, asOf, ct) =&gt; services.GetRequiredService&lt;ITitleTermAppService&gt;().CountAsync(teacherId, asOf, ct),
/// });
/// </code>
/// The component is an ordinary one (static rendering) with two parameters, <c>Guid TeacherId</c> and <c>DateOnly AsOf</c>;
/// it asks its own application service, which checks permission and data scope. Take the module away and its tab is gone.
/// </summary>
/// <param name="Key">Part of the address: lower case, unique.</param>
/// <param name="Title">Key of the text in the module's <c>Texts</c>.</param>
/// <param name="Order">Left to right, top to bottom: staff's own tabs are 100 (时间线), 110, 120; hours 200, titles 300, 双师型 400, rotation 500, indicators 600.</param>
/// <param name="Permission">Without it the section is absent; null = everybody who sees the page.</param>
public sealed record TeacherSection(string Key, string Title, int Order, string? Permission)
{
    public TeacherSectionPlace Place { get; init; } = TeacherSectionPlace.Tab;

    /// <summary>The number beside a tab's title; null = none.</summary>
    public Func<IServiceProvider, Guid, DateOnly, CancellationToken, Task<int>>? Count { get; init; }

    /// <summary>Set by <see cref="TeacherPageServices"/>.</summary>
    public Type Component { get; internal init; } = typeof(object);
}
