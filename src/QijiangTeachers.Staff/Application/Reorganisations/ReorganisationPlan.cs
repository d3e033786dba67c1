using System.Security.Cryptography;
using System.Text;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Everything that an act would do.</summary>
internal sealed record ReorganisationPlan(School School, SchoolMove Move, IReadOnlyList<TakingOver> Targets, int Staying, IReadOnlyList<SchoolRowChange> All)
{
    public IReadOnlyList<SchoolRowChange> Blockers => [.. All.Where(r => r.Act == RowAct.Blocked)];
    public IReadOnlyList<SchoolRowChange> Rows => [.. All.Where(r => r.Act != RowAct.Blocked)];

    /// <summary>Digest of all that the preview shows and of the schools as they stand. Ids of new schools, which are made in the act, aren't in it.</summary>
    public string Version
    {
        get
        {
            var text = new StringBuilder($"{Move.Kind}|{Move.On:O}|{School.ConcurrencyStamp}|{Staying}\n");
            foreach (var t in Targets) text.Append($"{t.Code}|{t.Name}|{(t.IsNew ? "" : t.School!.ConcurrencyStamp)}|{t.People}|{t.Pupils}|{t.EstablishmentQuota}\n");
            foreach (var r in All.OrderBy(r => r.Entity, StringComparer.Ordinal).ThenBy(r => r.RowId).ThenBy(r => r.Shown, StringComparer.Ordinal))
                text.Append($"{r.Entity}|{r.RowId}|{r.Act}|{(r.TargetId is { } id ? Targets.FirstOrDefault(t => t.Id == id)?.Code : "")}|{r.Shown}|{r.Note}\n");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}
