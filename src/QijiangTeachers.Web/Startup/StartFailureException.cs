using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Web.Startup;

/// <summary>A start that must not happen: said in a sentence, not in a stack trace.</summary>
public sealed class StartFailureException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the message is meant for the person who started the program.</summary>
    public static bool IsExpected(Exception e) => e is StartFailureException or ModuleGraphException or InvalidOperationException or OperationCanceledException;

    /// <summary>The sentence; developers (<c>DOTNET_ENVIRONMENT=Development</c>) get the stack as well.</summary>
    public static string Sentence(Exception e) => e switch
    {
        OperationCanceledException => "Cancelled.",
        InvalidOperationException when Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == "Development" => e.ToString(),
        _ => e.Message,
    };
}
