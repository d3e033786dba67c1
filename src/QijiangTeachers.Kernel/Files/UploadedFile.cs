namespace QijiangTeachers.Kernel.Files;

/// <summary>One of the files that are uploaded at once.</summary>
/// <param name="Name">Its name on the user's machine.</param>
/// <param name="Open">Its content, from the beginning.</param>
public sealed record UploadedFile(string Name, Func<Stream> Open);
