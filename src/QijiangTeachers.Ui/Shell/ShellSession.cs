namespace QijiangTeachers.Ui.Shell;

/// <summary>How long a session lasts without a click, and an address whose answer renews it.</summary>
public sealed record ShellSession(TimeSpan IdleTime, string RenewalPath);
