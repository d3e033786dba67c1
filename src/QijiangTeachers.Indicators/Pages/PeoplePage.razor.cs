using Microsoft.AspNetCore.Components;
using QijiangTeachers.Indicators.Application.Changes;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Http;
using QijiangTeachers.Indicators.Pages.Parts;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Indicators.Pages;

/// <summary>The people behind a number, each with the reason.</summary>
public sealed partial class PeoplePage(IIndicatorAppService indicators)
{
    private IndicatorDetailDto _detail = null!;
    private IndicatorFiltersDto _filters = null!;
    private FigureChangeDto? _change;
    private PagedResultDto<IndicatorPersonDto> _people = null!;
    private IReadOnlyList<(PeoplePart Part, int Count)> _counts = [];

    [Parameter] public string Code { get; set; } = "";
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private string? Part { get; set; }
    [SupplyParameterFromQuery] private DateOnly? Since { get; set; }
    [SupplyParameterFromQuery] private Guid? SchoolId { get; set; }
    [SupplyParameterFromQuery] private string? Stage { get; set; }
    [SupplyParameterFromQuery] private string? Subject { get; set; }
    [SupplyParameterFromQuery] private string? Locality { get; set; }
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private IndicatorStatusDto Item => _detail.Status;
    private bool IsTier => IndicatorCodes.Tiers.Contains(Code);
    private PeoplePart Chosen => QueryWord.OrNull<PeoplePart>(Part) ?? PeoplePart.Numerator;
    private string Order => Sorting is { Length: > 0 } chosen ? chosen : PeopleQuery.SortingOf(Code);
    private bool IsFiltered => new[] { Stage, Subject, Locality, Filter }.Any(f => !string.IsNullOrEmpty(f));

    /// <summary>The end of last year unless told otherwise.</summary>
    private DateOnly Before => Since ?? new DateOnly(Item.AsOf.Year - 1, 12, 31);

    protected override async Task OnInitializedAsync()
    {
        _detail = await indicators.GetAsync(Code, AsOf, SchoolId);
        _filters = await indicators.GetFiltersAsync(SchoolId);
        // Over the end of a school year or a cycle the same people begin anew: there is nothing to compare.
        _change = Before < Item.AsOf && !IsCountedAnew ? await indicators.GetChangeAsync(Code, Before, Item.AsOf, SchoolId) : null;
        var page = await indicators.GetPeoplePageAsync(Code, Input(Chosen) with { Sorting = Order, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size });
        _people = page.People;
        _counts = [.. Parts().Select(part => (part, page.Counts[part]))];
    }

    private bool IsCountedAnew => Code is IndicatorCodes.RotationRatio or IndicatorCodes.RotationBackboneRatio or IndicatorCodes.KindergartenRatio;

    private IEnumerable<PeoplePart> Parts()
    {
        if (Code != IndicatorCodes.KindergartenRatio) yield return PeoplePart.Numerator;
        if (Code != IndicatorCodes.KindergartenRatio) yield return PeoplePart.Excluded;
        yield return IsTier ? PeoplePart.All : PeoplePart.Denominator;
        if (Chosen is PeoplePart.Gained or PeoplePart.Lost) yield return Chosen;
    }

    private GetIndicatorPeopleInput Input(PeoplePart part) => new()
    {
        AsOf = AsOf, Part = part, Since = Before, SchoolId = SchoolId, Subject = Subject, Filter = Filter,
        Stage = QueryWord.OrNull<SchoolStage>(Stage), Locality = QueryWord.OrNull<Locality>(Locality),
    };

    private string PartPath(PeoplePart part)
        => Address.With(("part", part == PeoplePart.Numerator ? null : part.ToString().ToLowerInvariant()), ("since", part is PeoplePart.Gained or PeoplePart.Lost ? Show.Date(Before) : Since is { } d ? Show.Date(d) : null), ("page", null));

    private string Context() => string.Join(" · ", new[]
    {
        _detail.SchoolName, T["AsOfDay", Show.Date(Item.AsOf)].Value, T["TargetBy", Figures.Target(Item), Show.Date(Item.PlanLastDay)].Value, Figures.Gap(Item),
        Chosen switch { PeoplePart.Gained => T["GainedSince", Show.Date(Before)].Value, PeoplePart.Lost => T["LostSince", Show.Date(Before)].Value, _ => null },
    }.Where(p => !string.IsNullOrEmpty(p)));

    private static IEnumerable<(string Text, int People)> Lost(FigureChangeDto change)
    {
        if (change.Expired > 0) yield return ("Change:Expired", change.Expired);
        if (change.Promoted > 0) yield return ("Change:Promoted", change.Promoted);
        if (change.Left > 0) yield return ("Change:Left", change.Left);
        if (change.Other > 0) yield return ("Change:Other", change.Other);
    }

    private string Teaches(IndicatorPersonDto person)
        => string.Join(" · ", new[] { person.Stage is { } stage ? Terms.Shown(stage) : null, person.Subject }.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : Show.Unknown;

    private Status Verdict(IndicatorPersonDto person) => person.Counts || Code == IndicatorCodes.KindergartenRatio ? Status.Counted : Status.NotCounted;
}
