namespace QijiangTeachers.Kernel.Security;

/// <summary>Configuration section <c>PersonalData</c>.</summary>
public sealed class PersonalDataOptions
{
    public const string Section = "PersonalData";

    /// <summary>The master key, 32 bytes in base64. Empty: a key file is made and used.</summary>
    public string? Key { get; set; }

    /// <summary>Where the embedded set-up keeps its generated key.</summary>
    public string KeyFile { get; set; } = "App_Data/keys/personal-data.key";
}
