namespace QijiangTeachers.Architecture.Tests.Code;

/// <summary>What must not be written, and what to write instead.</summary>
public sealed class ForbiddenTests
{
    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b", "Take the time from TimeProvider (clock.UtcNow, clock.TodayInChina): tests move it, and days are China's.")]
    [InlineData(@"\bThread\.Sleep\b", "Wait for what you wait for: a task, a lock, a timer with a cancellation token.")]
    [InlineData(@"\bNotImplementedException\b|\b(TODO|FIXME|HACK)\b", "Finish it, or leave it out and say so in the documentation.")]
    [InlineData(@"\basync void\b", "Return a Task, so that failures are seen.")]
    // A call's or a task's Result; a DTO may have a property of that name.
    [InlineData(@"(?:\)|\b\w*[Tt]ask)\.Result(?![\w(])|\.GetAwaiter\(\)\.GetResult\(\)", "Await it.", "src/QijiangTeachers.Web/Startup/StartChecks.cs")]
    [InlineData(@"\b(HttpClient|IHttpClientFactory|WebRequest|WebClient|TcpClient)\b", "Call no address that a person could have chosen; what must be called comes from the configuration, through a library that verifies certificates (docs/security.md, V1.3.6).")]
    [InlineData(@"\bProcess\.Start\b|\bProcessStartInfo\b", "Start no other program (docs/security.md, V1.2.5).")]
    [InlineData(@"\bnew Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split)\(", "Use [GeneratedRegex]: an expression is never made of input (docs/security.md, V1.2.9).")]
    [InlineData(@"\b(MD5|SHA1|DES|TripleDES|RC2|RijndaelManaged|BinaryFormatter)\b|\bCipherMode\.ECB\b|\bDtdProcessing\.Parse\b|ServerCertificateCustomValidationCallback", "Broken or dangerous: SHA-256, AES-GCM, System.Text.Json, no DTD, verified certificates (docs/security.md, V11).")]
    public void Never(string pattern, string instead, params string[] allowed) => Found(Source.All, pattern, allowed).ShouldBeEmpty(instead);

    [Fact]
    public void Keys_are_made_in_the_order_of_time()
        => Found(Source.Code, @"\bGuid\.NewGuid\(\)(?!\.ToString)")
            .ShouldBeEmpty("Use Guid.CreateVersion7(): random keys scatter the index. (A stamp, Guid.NewGuid().ToString(…), is no key.)");

    [Fact]
    public void Raw_SQL_stays_where_the_databases_are()
        => Found(Source.Code.Where(f => f.Project != "QijiangTeachers.Database"), @"\b(ExecuteSql|FromSql|SqlQuery)\w*\b|\bCommandText\b")
            .ShouldBeEmpty("Write LINQ, which all three databases translate; what must be raw belongs into QijiangTeachers.Database.");

    [Fact]
    public void Pages_carry_no_style_and_no_script_of_their_own()
    {
        Found(Source.Pages, @"(?<![\w-])style\s*=\s*""").ShouldBeEmpty("The content security policy blocks style attributes: use a class, an SVG attribute or <meter>.");
        Found(Source.Pages, @"<script(?![^>]*\bsrc=)|\son(click|change|submit|load|input)\s*=\s*""(?!@)").ShouldBeEmpty("The content security policy blocks inline script: use a file or a custom element.");
    }

    [Fact]
    public void Queries_are_filtered_by_name()
        => Found(Source.Code, @"\.IgnoreQueryFilters\(\)").Where(l => !l.Contains("/Seeding/", StringComparison.Ordinal) && !l.Contains("src/QijiangTeachers.Web/Hosting/DatabasePreparation.cs", StringComparison.Ordinal))
            .ShouldBeEmpty("Lift one filter by its name, IgnoreQueryFilters([DataScope.FilterName]): without a name the deleted come back as well.");

    private static IReadOnlyList<string> Found(IEnumerable<SourceFile> files, string pattern, params string[] allowed)
    {
        var subjects = files.ToList();
        subjects.ShouldNotBeEmpty();
        return [.. Source.Lines(subjects, pattern).Where(l => !allowed.Any(a => l.StartsWith(a, StringComparison.Ordinal)))];
    }
}
