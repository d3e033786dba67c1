using System.Text;
using System.Xml;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>
/// The strings that cells refer to by number. They may be asked for in any order, so a long list goes to a temporary file
/// and only its positions stay in memory.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private const int CharactersInMemory = 4_000_000;

    private readonly List<string> _inMemory = [];
    private readonly List<long> _positions = [];   // of the strings beyond those in memory
    private readonly List<int> _lengths = [];      // bytes
    private FileStream? _file;
    private long _characters;

    private SharedStrings() { }

    public int Count => _inMemory.Count + _positions.Count;

    public static SharedStrings Read(XlsxPackage package, string? part)
    {
        var strings = new SharedStrings();
        if (part is null) return strings;
        try
        {
            using var xml = package.Read(part);
            xml.Read();
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") strings.Add(XmlText.ReadItem(xml, package));
                else xml.Read();
            }
            strings._file?.Flush();   // Find reads past the buffer
            return strings;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    /// <summary>The string with the number, or null when there is none.</summary>
    public string? Find(int index)
    {
        if (index < 0 || index >= Count) return null;
        if (index < _inMemory.Count) return _inMemory[index];
        var bytes = new byte[_lengths[index - _inMemory.Count]];
        RandomAccess.Read(_file!.SafeFileHandle, bytes, _positions[index - _inMemory.Count]);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _file?.Dispose();

    private void Add(string text)
    {
        if (_file is null && _characters + text.Length <= CharactersInMemory)
        {
            _characters += text.Length + 12;   // the object around the characters costs about as much
            _inMemory.Add(text);
            return;
        }
        _file ??= TemporaryFile.Create();
        var bytes = Encoding.UTF8.GetBytes(text);
        _positions.Add(_file.Position);
        _lengths.Add(bytes.Length);
        _file.Write(bytes);
    }
}
