namespace QijiangTeachers.Ui.Shell;

/// <summary>The search box of the top bar: a GET form to <see cref="Path"/> with <c>q</c>. Registered by the module that answers it.</summary>
public sealed record ShellSearch(string Path, string Permission, string HintKey);
