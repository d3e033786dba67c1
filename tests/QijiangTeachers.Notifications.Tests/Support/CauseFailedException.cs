namespace QijiangTeachers.Notifications.Tests.Support;

/// <summary>What was to be told didn't happen after all.</summary>
internal sealed class CauseFailedException : Exception;
