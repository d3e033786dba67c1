using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Web.Http;

/// <summary>
/// A multipart form whose files go into one sealed temporary file, one behind the other, as they arrive. The framework's
/// own keeps them readable there.
/// </summary>
internal sealed class SealedForm(HttpRequest request, string boundary, SealedFiles files) : IFormFeature, IDisposable
{
    private const int MaxValueLength = 1 << 16;
    private Task<IFormCollection>? _reading;
    private Stream? _stored;

    public bool HasFormContentType => true;
    public IFormCollection? Form { get; set; }

    /// <summary>Null where the request brings no multipart form.</summary>
    public static string? BoundaryOf(HttpRequest request)
        => MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
           && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 128 } boundary ? boundary.ToString() : null;

    public IFormCollection ReadForm() => Form ?? throw new InvalidOperationException("The form wasn't read; call ReadFormAsync first.");

    public Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) => Form is { } form ? Task.FromResult(form) : _reading ??= ReadAsync(cancellationToken);

    public void Dispose() => _stored?.Dispose();

    private async Task<IFormCollection> ReadAsync(CancellationToken ct)
    {
        var values = new KeyValueAccumulator();
        var received = new List<(FileMultipartSection Section, long Start, long Length)>();
        var path = Path.Combine(Path.GetTempPath(), $"qijiang-{Path.GetRandomFileName()}");
        try
        {
            await using (var store = files.Create(path))
            {
                var sections = new MultipartReader(boundary, request.Body);
                while (await sections.ReadNextSectionAsync(ct) is { } section)
                {
                    if (values.ValueCount + received.Count == FormReader.DefaultValueCountLimit) throw new InvalidDataException("The form has too many parts.");
                    if (section.AsFileSection() is { } file)
                    {
                        var start = store.Length;
                        await section.Body.CopyToAsync(store, ct);
                        received.Add((file, start, store.Length - start));
                    }
                    else if (section.AsFormDataSection() is { } field) values.Append(field.Name, await ValueAsync(section.Body, ct));
                }
            }
            _stored = files.OpenRead(path);
        }
        finally
        {
            File.Delete(path);   // what is open stays readable without a name
        }
        return Form = new FormCollection(values.GetResults(), FilesOf(received, _stored));
    }

    private static FormFileCollection FilesOf(IEnumerable<(FileMultipartSection Section, long Start, long Length)> received, Stream stored) =>
        [.. received.Select(r => new FormFile(stored, r.Start, r.Length, r.Section.Name, r.Section.FileName) { Headers = new HeaderDictionary(r.Section.Section.Headers) })];

    private static async Task<string> ValueAsync(Stream body, CancellationToken ct)
    {
        using var reader = new StreamReader(body);
        var value = new char[MaxValueLength + 1];
        var length = await reader.ReadBlockAsync(value, ct);
        return length <= MaxValueLength ? new(value, 0, length) : throw new InvalidDataException("A value of the form is too long.");
    }
}
