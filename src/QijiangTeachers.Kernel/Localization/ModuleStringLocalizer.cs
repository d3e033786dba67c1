using System.Globalization;
using Microsoft.Extensions.Localization;

namespace QijiangTeachers.Kernel.Localization;

/// <summary><c>IStringLocalizer&lt;StaffModule&gt;</c>: the texts of a module; an unknown key shows itself.</summary>
public sealed class ModuleStringLocalizer<T>(TextCatalogue texts) : IStringLocalizer<T>
{
    public LocalizedString this[string name]
    {
        get
        {
            var text = texts.Find(name, typeof(T).Assembly);
            return new(name, text ?? name, text is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return text.ResourceNotFound ? text : new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments));
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
        => texts.All(typeof(T).Assembly, TextCatalogue.DefaultCulture).Select(p => new LocalizedString(p.Key, p.Value));
}
