using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Pages.Reorganisations;

/// <summary>What the address asks for: the preview is a page of its own that can be loaded again, and the decision is made on it.</summary>
internal sealed class ReorganiseQuery(NavigationManager navigation)
{
    /// <summary>So many parts fit on the form; more go over the API.</summary>
    public const int Parts = 4;

    private readonly Dictionary<string, StringValues> _query = QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(navigation.Uri).Query);

    public ReorganisationKind? Kind => Query.Enum<ReorganisationKind>(Text("kind"));
    public DateOnly? On => DateOnly.TryParseExact(Text("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether there is something to preview.</summary>
    public bool IsAsked => Kind is not null && On is not null && Text("show") is not null;

    public ReorganiseSchoolDto Input(Guid schoolId) => new()
    {
        SchoolId = schoolId, Kind = Kind, On = On, Default = Kind == ReorganisationKind.Split ? new() : TakeOver(""),
        Parts = Kind == ReorganisationKind.Merge ? [] : [.. Enumerable.Range(1, Parts).Select(i => $"p{i}").Select(Part).Where(p => !p.To.IsEmpty || p.Stage is not null || p.Numbers is not null || p.Subject is not null)],
    };

    public string? Text(string name) => _query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;

    public TakeOverInput TakeOver(string prefix) => new()
    {
        SchoolId = Guid.TryParse(Text(prefix + "to"), out var id) ? id : null, Code = Text(prefix + "code"), Name = Text(prefix + "name"), Pupils = Number(prefix + "pupils"), EstablishmentQuota = Number(prefix + "quota"),
    };

    private PartInput Part(string prefix)
        => new() { To = TakeOver(prefix), Stage = Query.Enum<SchoolStage>(Text(prefix + "stage")), Subject = Text(prefix + "subject"), Numbers = Text(prefix + "numbers") };

    private int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
