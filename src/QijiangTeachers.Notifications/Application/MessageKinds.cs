using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Messages;

namespace QijiangTeachers.Notifications.Application;

/// <summary>The kinds that the modules registered.</summary>
internal sealed class MessageKinds(IEnumerable<MessageKind> kinds, TextCatalogue texts)
{
    private readonly Dictionary<string, MessageKind> _kinds = kinds.ToDictionary(k => k.Name);

    public IReadOnlyCollection<MessageKind> All => _kinds.Values;

    public void Require(string kind)
    {
        if (!_kinds.ContainsKey(kind)) throw new InvalidOperationException($"Message kind {kind} isn't registered. Add services.AddSingleton(new MessageKind(…)) to its module.");
    }

    /// <summary>Also of a kind whose module is gone.</summary>
    public string IconOf(string kind) => _kinds.GetValueOrDefault(kind)?.Icon ?? "bell";

    /// <summary>At start: every kind can be said.</summary>
    public void RequireTexts()
    {
        foreach (var key in All.SelectMany(k => new[] { MessageText.TitleKey(k.Name), MessageText.TextKey(k.Name) }))
            if (texts.Find(key, culture: TextCatalogue.DefaultCulture) is null)
                throw new InvalidOperationException($"The text {key} is missing. Add it to Texts/{TextCatalogue.DefaultCulture}.json of its module.");
    }
}
